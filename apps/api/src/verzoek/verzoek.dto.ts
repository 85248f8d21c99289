import { erasureGrounds } from '#domain/vocabularies/erasure-ground';
import type { ErasureGround } from '#domain/vocabularies/erasure-ground';
import { Code, Id } from '../core/http/fields.ts';

export class RequestErasureBody {
  @Id()
  persoonId!: string;

  @Code(erasureGrounds)
  ground!: ErasureGround;
}
