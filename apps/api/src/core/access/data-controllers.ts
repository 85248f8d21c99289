import { Injectable } from '@nestjs/common';
import { gemeente } from '#domain/gemeente/gemeente.slice';
import { controllerOn, controllersUntil } from '#domain/gemeente/verwerkingsverantwoordelijke';
import { derivedId } from '#event-store/ids';
import { townZone } from '../handling/call.ts';
import { States } from '../handling/states.ts';

/** Who answers for data in the sense of the GDPR. */
export interface DataController {
  /** For what is recorded today. */
  readonly now: string;
  /** Everybody who answered or answers: what is not theirs does not exist for the town. */
  readonly ever: readonly string[];
}

/** Who answers for what belongs to no town, organisaties and medewerkers: whoever runs the installation. */
export const installation = derivedId('organisatie', 'installatie');

/** The controllers of towns, as their own streams say it; at most two seconds old. */
@Injectable()
export class DataControllers {
  constructor(private readonly states: States) {}

  /** `gemeenteId`: absent for what belongs to the installation. */
  async of(gemeenteId: string | undefined): Promise<DataController> {
    if (gemeenteId === undefined) return { now: installation, ever: [installation] };
    const town = await this.states.recent(gemeente, gemeenteId);
    const today = Temporal.Now.plainDateISO(townZone).toString();
    return { now: controllerOn(town, gemeenteId, today), ever: controllersUntil(town, gemeenteId, today) };
  }
}
