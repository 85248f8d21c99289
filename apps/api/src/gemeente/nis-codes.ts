import { Injectable } from '@nestjs/common';
import type { GemeenteCommand } from '#domain/gemeente/gemeente.decisions';
import { gemeente } from '#domain/gemeente/gemeente.slice';
import { hasNisCodeUntil, takesNisCode } from '#domain/gemeente/nis-codes';
import type { Holding } from '#domain/niscode/niscode.decisions';
import type { NisCodeClaim } from '#domain/niscode/niscode.events';
import { niscode } from '#domain/niscode/niscode.slice';
import { derivedId } from '#event-store/ids';
import { Towns } from '../core/access/towns.ts';
import type { Call } from '../core/handling/call.ts';
import { CommandHandling } from '../core/handling/command-handling.ts';
import { States } from '../core/handling/states.ts';

export interface ClaimedNisCode {
  /** Nothing came of it: the code is free again. */
  readonly release: () => Promise<void>;
}

/**
 * A town claims a NIS code in the code's own stream before it takes it. Two that want the same one meet there: the
 * second is decided again and sees the first. A claim of which nothing came since the process ended stays, and gives way
 * to the same town alone.
 */
@Injectable()
export class NisCodes {
  constructor(
    private readonly handling: CommandHandling,
    private readonly states: States,
    private readonly towns: Towns,
  ) {}

  /** `undefined` where the command takes no code. @throws Rejection nis-code-taken */
  async claimFor(call: Call, command: GemeenteCommand): Promise<ClaimedNisCode | undefined> {
    if (command.type !== 'RegisterGemeente' && command.type !== 'AssignNisCode') return undefined;
    const { gemeenteId, nis, from } = command.data;
    if (!takesNisCode(await this.states.of(gemeente, gemeenteId), command)) return undefined;
    // Of this installation: a store may hold the log of another one too.
    const id = this.towns.idOf(nis);
    const { claims, changes } = await this.states.of(niscode, id);
    const holdings = await Promise.all(claims.map((claim) => this.holdingOf(nis, claim)));
    const claimId = derivedId('nis-code-claim', call.commandId, String(changes));
    const run = (commandId: string, said: Parameters<typeof niscode.decide>[1], body: object) =>
      this.handling.run(niscode, {
        call: { ...call, commandId, expectedRevision: undefined },
        id,
        command: said,
        body,
        purpose: 'beheer',
        installationWide: true,
      });
    const data = { nis, claimId, gemeenteId, from };
    const { repeated } = await run(claimId, { type: 'ClaimNisCode', data, seen: { holdings } }, data);
    return {
      release: async () => {
        // The same command said twice at once shares its claim: it is for the first to release.
        if (repeated) return;
        const released = { nis, claimId };
        await run(derivedId('nis-code-release', claimId), { type: 'ReleaseNisCode', data: released }, released);
      },
    };
  }

  private async holdingOf(nis: string, { claimId, gemeenteId, from }: NisCodeClaim): Promise<Holding> {
    return { claimId, until: hasNisCodeUntil(await this.states.of(gemeente, gemeenteId), { nis, from }) };
  }
}
