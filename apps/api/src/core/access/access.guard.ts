import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayDo } from '#domain/toegang/access';
import { staysAfterLeaving } from '#domain/toegang/after-leaving';
import { townLeft } from '#event-store/execute.rejections';
import type { RequestWithCaller } from '../handling/call.ts';
import { HttpProblem } from '../http/problem.ts';
import { accessKey } from './access.decorators.ts';
import type { AccessRule } from './access.decorators.ts';
import { DataControllers } from './data-controllers.ts';
import { Register } from './register.ts';
import { TokenInvalidError, Tokens } from './tokens.ts';

/** Denies by default. Rights are what the token says and what the register of employees says. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly register: Register,
    private readonly controllers: DataControllers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(accessKey, context.getHandler());
    if (rule?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const claims = await this.claimsOf(request);
    if (!rule) throw new HttpProblem('not-allowed');

    const medewerker = await this.register.medewerkerOf(claims);
    if (!medewerker) throw new HttpProblem('not-allowed');
    const { medewerkerId, organisatieId } = medewerker;
    request.known = { medewerkerId, organisatieId };
    const rolIn = (town: string | undefined) =>
      this.register
        .rollenOf(medewerker, town)
        .find((one) => claims.rollen.includes(one) && mayDo(one, rule.permission));
    const nis = nisOf(request.headers);
    const ofInstallation = rule.town === 'none' || (rule.town === 'optional' && nis === undefined && rolIn(undefined));
    const gemeenteId = ofInstallation ? undefined : await this.register.townOf(medewerker, nis);
    request.known = { medewerkerId, organisatieId, gemeenteId };
    const rol = rolIn(gemeenteId);
    if (!rol) throw new HttpProblem('not-allowed');
    if (gemeenteId !== undefined && !staysAfterLeaving(rule.permission) && (await this.register.hasLeft(gemeenteId))) {
      throw townLeft();
    }
    const { ever: controllers } = await this.controllers.of(gemeenteId);
    request.caller = { medewerkerId, organisatieId, gemeenteId, controllers, rol };
    return true;
  }

  private async claimsOf(request: RequestWithCaller) {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
      throw new HttpProblem(request.headers.authorization === undefined ? 'token-missing' : 'token-invalid');
    }
    try {
      return await this.tokens.verify(token);
    } catch (error) {
      if (error instanceof TokenInvalidError) throw new HttpProblem('token-invalid', {}, { cause: error });
      throw error;
    }
  }
}

function nisOf(headers: RequestWithCaller['headers']): string | undefined {
  const named = headers['polslag-gemeente'];
  return typeof named === 'string' ? named.trim() : undefined;
}
