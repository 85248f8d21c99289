import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiHeader } from '@nestjs/swagger';
import { access } from '#domain/toegang/access';
import type { Permission } from '#domain/toegang/access';

export const accessKey = Symbol('access');

/** What a route needs; a route without a rule is refused to everybody. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'permission'; readonly permission: Permission; readonly town: 'named' | 'optional' | 'none' };

/** Open to all: health, API documents, key set. */
export const Public = () => SetMetadata(accessKey, { kind: 'public' } satisfies AccessRule);

/** Open to the roles of `permission` in the town that the request names. */
export function Needs(permission: Permission) {
  return applyDecorators(
    SetMetadata(accessKey, { kind: 'permission', permission, town: 'named' } satisfies AccessRule),
    DocumentsAccess(permission),
    DocumentsTown('NIS code of the town; may be left out by who works for one town only.'),
  );
}

/**
 * Open to the roles of `permission` for the whole installation, or else in the town that the request names: what belongs
 * to the installation and can be shown as far as a town goes. Without a town the caller has none.
 */
export function NeedsAnywhere(permission: Permission) {
  return applyDecorators(
    SetMetadata(accessKey, { kind: 'permission', permission, town: 'optional' } satisfies AccessRule),
    DocumentsAccess(permission),
    DocumentsTown('NIS code of the town; may be left out by who works for one town only, or for the installation.'),
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

function DocumentsTown(description: string) {
  return ApiHeader({
    name: 'Polslag-Gemeente',
    required: false,
    description,
    schema: { type: 'string', pattern: '^[1-9][0-9]{4}$' },
  });
}
