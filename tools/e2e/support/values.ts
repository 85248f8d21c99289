import fc from 'fast-check';
import type { Schema } from './openapi.ts';

/** Gives a value that exists for a field of this name, picked by a number; `undefined` where none is known. */
export type KnownFor = (field: string, pick: number) => string | undefined;

const newest = new Date(Date.now() - 2 * 86_400_000);

/** A local date of the past years. */
export const day = fc
  .date({ min: new Date('2015-01-01'), max: newest, noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

const moment = fc.tuple(day, time).map((parts) => parts.join('T'));

/** What somebody types, of other scripts and emoji among it. */
const letters = [...'abcdefghijklmnopqrstuvwxyzABC 0123456789-.,'];
const otherLetters = ['é', 'ß', 'ğ', 'ж', 'ع', '中', '\u200f', '🌷', '\n', "'", '"', '<', '%', '\\', '$'];
const character = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...letters) },
  { weight: 1, arbitrary: fc.constantFrom(...otherLetters) },
);

/** Texts that a schema describes: mostly its example or what is known for the field, otherwise anything that fits. */
export function textOf(schema: Schema, field: string, knownFor: KnownFor): fc.Arbitrary<string> {
  // The id of an example is nobody's.
  const example = typeof schema.example === 'string' && schema.format !== 'uuid' ? schema.example : undefined;
  return fc.tuple(fc.nat(), fc.integer({ min: 0, max: 9 }), drawn(schema)).map(([pick, die, text]) => {
    const known = knownFor(field, pick);
    return (die < 6 ? (example ?? known) : die < 8 ? (known ?? example) : text) ?? text;
  });
}

function drawn({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return day;
  if (format === 'email') return fc.constantFrom('amina@example.be', 'a.b+c@mail.example.com');
  if (pattern?.startsWith('^\\d{4}-\\d{2}-\\d{2}')) return pattern.includes('(T') ? fc.oneof(day, moment) : moment;
  if (pattern !== undefined && pattern !== '\\S') {
    return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength);
  }
  return fc
    .array(character, { minLength: Math.max(1, minLength), maxLength: Math.min(maxLength, 40) })
    .map((characters) => characters.join('').slice(0, maxLength))
    .filter((text) => text.trim() !== '' && text.isWellFormed());
}
