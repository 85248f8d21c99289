import { allContentRules } from './areas/all-contents.ts';
import { allReadRules } from './areas/all-reads.ts';
import { allSubscriptionRules } from './areas/all-subscriptions.ts';
import { appendRules } from './areas/appends.ts';
import { clientProcessRules } from './areas/client-processes.ts';
import { deleteRules } from './areas/deletes.ts';
import { emptyAppendRules } from './areas/empty-appends.ts';
import { filterRules } from './areas/filters.ts';
import { limitRules } from './areas/limits.ts';
import { linkRules } from './areas/links.ts';
import { metadataRules } from './areas/metadata.ts';
import { nameAndContentRules } from './areas/names-and-contents.ts';
import { refusedRules } from './areas/refused.ts';
import { resendRules } from './areas/resends.ts';
import { restartRules } from './areas/restarts.ts';
import { secondAnswerRules } from './areas/second-answers.ts';
import { serverRules } from './areas/server.ts';
import { streamReadRules } from './areas/stream-reads.ts';
import { streamSubscriptionRules } from './areas/stream-subscriptions.ts';
import { wireAppendRules } from './areas/wire-appends.ts';
import { wireReadRules } from './areas/wire-reads.ts';
import type { Rule } from './rule.ts';

/** Of all areas. */
export const rules: readonly Rule[] = [
  ...appendRules,
  ...emptyAppendRules,
  ...resendRules,
  ...limitRules,
  ...nameAndContentRules,
  ...streamReadRules,
  ...linkRules,
  ...allContentRules,
  ...allReadRules,
  ...streamSubscriptionRules,
  ...allSubscriptionRules,
  ...filterRules,
  ...refusedRules,
  ...serverRules,
  ...restartRules,
  ...wireAppendRules,
  ...secondAnswerRules,
  ...wireReadRules,
  ...clientProcessRules,
  ...deleteRules,
  ...metadataRules,
];
