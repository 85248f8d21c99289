import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

/** One of a few words by which a list is narrowed down. */
export function Choice(words: readonly string[], description: string): PropertyDecorator {
  return applyDecorators(ApiProperty({ required: false, enum: [...words], description }), IsOptional(), IsIn(words));
}
