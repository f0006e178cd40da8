import * as v from 'valibot';
import { KINDS } from '../clip/clip';
import { count, instant, list, partialDate, text, uuid } from '../clip/fields';
import { LIMITS } from '../clip/limits';
import { name, quote, venuePlace } from '../clip/schema';
import { parseFullClip } from '../clip/validate';
import { parsePageExtract } from '../extract/validate';
import type { CallName, Request } from './protocol';

const ids = v.strictObject({ ids: v.array(uuid) });
const nothing = v.strictObject({});
const tab = v.strictObject({ tabId: v.pipe(v.number(), v.integer()) });

const edit = v.strictObject({
  title: v.exactOptional(text(LIMITS.title)),
  summary: v.exactOptional(v.nullable(text(LIMITS.summary))),
  tags: v.exactOptional(list(text(LIMITS.tag), LIMITS.tags)),
  note: v.exactOptional(v.nullable(text(LIMITS.note))),
  quote: v.exactOptional(v.union([v.strictObject({ remove: quote }), v.strictObject({ put: quote, at: count })])),
  kind: v.exactOptional(v.picklist(KINDS)),
  authors: v.exactOptional(list(text(LIMITS.author), LIMITS.authors)),
  publishedAt: v.exactOptional(v.nullable(partialDate)),
  venue: v.exactOptional(v.nullable(name)),
  venuePlace: v.exactOptional(venuePlace),
  read: v.exactOptional(v.boolean()),
  starred: v.exactOptional(v.boolean()),
});

const tag = v.pipe(text(LIMITS.tag), v.trim(), v.nonEmpty());
const alike = v.union([
  v.strictObject({ tag }),
  v.strictObject({ untag: tag }),
  v.strictObject({ read: v.boolean() }),
  v.strictObject({ starred: v.boolean() }),
  v.strictObject({ trashed: v.boolean() }),
]);

const fullClip = v.pipe(v.unknown(), v.transform(parseFullClip));
const extract = v.pipe(v.unknown(), v.transform(parsePageExtract));

type Schemas = { [N in CallName]: v.GenericSchema<unknown, Request<N>> };

/** What each call may carry. A message that does not fit is refused before anything is done. */
const REQUESTS: Schemas = {
  savePage: tab,
  previewPage: tab,
  saveDraft: v.strictObject({ ...tab.entries, extract, edit }),
  saveLink: v.strictObject({ ...tab.entries, url: text(LIMITS.url), title: text(LIMITS.title) }),
  undoSave: v.strictObject({ ...tab.entries, id: uuid, outcome: v.picklist(['new', 'refreshed', 'restored', 'adopted']) }),
  editClip: v.strictObject({ id: uuid, edit }),
  keepModelSummary: v.strictObject({ id: uuid, text: v.pipe(text(LIMITS.summary), v.trim(), v.nonEmpty()) }),
  changeAlike: v.strictObject({ parts: v.array(v.strictObject({ ...ids.entries, change: alike })) }),
  trashClips: ids,
  restoreClips: ids,
  purgeClips: ids,
  emptyTrash: v.strictObject({ until: instant }),
  importClips: v.strictObject({ clips: v.array(fullClip), replace: v.union([v.boolean(), v.literal('gaps')]) }),
  forgetSeeds: ids,
  rebuildIndex: nothing,
  finishIndex: nothing,
  keepCopy: nothing,
  emptyLibrary: nothing,
  startAfresh: nothing,
};

/** The name of a call that there is. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name);
}

/** The request of a call, rebuilt from what is allowed in it. Throws when it does not fit. */
export function parseRequest<N extends CallName>(name: N, request: unknown): Request<N> {
  return v.parse(REQUESTS[name], request);
}
