import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '#platform/hosts';

/**
 * Lets in who asks from this machine, and no web page: a browser names the page's origin. The API asks here on behalf of
 * a beheerder.
 */
@Injectable()
export class ThisMachineGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { socket, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
    return isLoopback(address) && headers.origin === undefined;
  }
}
