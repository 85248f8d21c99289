import { aanmelding } from './aanmelding/aanmelding.slice.ts';
import { doorverwijzing } from './doorverwijzing/doorverwijzing.slice.ts';
import { gemeente } from './gemeente/gemeente.slice.ts';
import { hulpvraag } from './hulpvraag/hulpvraag.slice.ts';
import type { EventContract } from './kernel/event.ts';
import type { RejectionCatalog } from './kernel/rejection.ts';
import type { CommandContract } from './kernel/slice.ts';
import { medewerker } from './medewerker/medewerker.slice.ts';
import { niscode } from './niscode/niscode.slice.ts';
import { organisatie } from './organisatie/organisatie.slice.ts';
import { persoon } from './persoon/persoon.slice.ts';
import { taxonomie } from './taxonomie/taxonomie.slice.ts';
import { verzoek } from './verzoek/verzoek.slice.ts';
import { zorgtraject } from './zorgtraject/zorgtraject.slice.ts';

/** Every slice of the product, from the town to what is asked of it. A slice that is not here is not checked. */
export const slices = [
  gemeente,
  niscode,
  taxonomie,
  organisatie,
  medewerker,
  persoon,
  aanmelding,
  hulpvraag,
  zorgtraject,
  doorverwijzing,
  verzoek,
] as const;

/** Every event that the product writes. */
export type ProductEvent = ReturnType<(typeof slices)[number]['decide']>[number];

/** What all slices have in common, without their states. */
export interface SliceContracts {
  readonly name: string;
  readonly events: Readonly<Record<string, EventContract>>;
  readonly commands: Readonly<Record<string, CommandContract>>;
  readonly rejections: RejectionCatalog;
}

export const sliceContracts: readonly SliceContracts[] = slices;

/** By type. A type that several slices have (`Referred`) has the same contract in each; a test holds them to that. */
const contracts = new Map(sliceContracts.flatMap(({ events }) => Object.entries(events)));

/** The contract of an event type; `undefined` for what the product does not write. */
export function contractOf(type: string): EventContract | undefined {
  return contracts.get(type);
}

/** Names of all event types, in the order of the slices, each once. */
export const eventTypes: readonly string[] = [...contracts.keys()];
