import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiHeader } from '@nestjs/swagger';
import { access } from '#domain/toegang/access';
import type { Permission } from '#domain/toegang/access';

export const accessKey = Symbol('access');

/** What a route needs; a route without a rule is refused to everybody. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'permission'; readonly permission: Permission; readonly town: 'named' | 'none' };

/** Open to all: health, API documents, key set. */
export const Public = () => SetMetadata(accessKey, { kind: 'public' } satisfies AccessRule);

/** Open to the roles of `permission` in the town that the request names. */
export function Needs(permission: Permission) {
  return applyDecorators(
    SetMetadata(accessKey, { kind: 'permission', permission, town: 'named' } satisfies AccessRule),
    DocumentsAccess(permission),
    ApiHeader({
      name: 'Polslag-Gemeente',
      required: false,
      description: 'NIS code of the town; may be left out by who works for one town only.',
      schema: { type: 'string', pattern: '^[1-9][0-9]{4}$' },
    }),
  );
}

/** Open to the roles of `permission`, for what belongs to the installation and not to a town. */
export function NeedsInstallation(permission: Permission) {
  return applyDecorators(
    SetMetadata(accessKey, { kind: 'permission', permission, town: 'none' } satisfies AccessRule),
    DocumentsAccess(permission),
  );
}

/** The OpenAPI document says which permission a route needs and which roles have it. */
function DocumentsAccess(permission: Permission) {
  return applyDecorators(
    ApiBearerAuth(),
    ApiExtension('x-permission', permission),
    ApiExtension('x-roles', [...access[permission]]),
  );
}
