import type { Body, Clip, FullClip } from '../../clip/clip';
import { columnsOf, type Columns } from '../../search/columns';
import { linesOf } from '../../search/fields';
import { BODY_LATER } from '../../search/index/chunk';
import { bodyTerms, entryOf } from '../../search/index/entry';
import { encodeTerms } from '../../search/index/segment';
import type { ClipRow, Database } from '../database';
import { readEntry } from './entries';

/** What the index keeps of a clipping, its terms as bytes. */
export type PendEntry = {
  columns: Columns;
  head: Uint8Array;
  headLength: number;
  /** Absent when the clipping has no body, or when the body is read later (a bit of the flags says so). */
  body?: Uint8Array;
  bodyLength: number;
};

/**
 * A change that the index has yet to take in, written in the clipping's own transaction. With an `entry` the clipping is
 * new, or its words have changed; with a `state` only its flags or its place in time; with neither it was deleted.
 */
export type PendRow = {
  id: string;
  /** The index has a document of this clipping. */
  known: boolean;
  entry?: PendEntry;
  state?: Pick<Columns, 'at' | 'flags'>;
};

/** When the bodies of new clippings are read: with the clipping, or, where there are many, in the background. */
export type ReadBodies = 'now' | 'later';

type Put = { clip: FullClip; stored: ClipRow | undefined };

/** What is to be written in `pend` for what a transaction changes, and what is to be deleted there. */
export async function pendingOf(
  db: Database,
  puts: readonly Put[],
  removes: readonly ClipRow[],
  bodies: ReadBodies = 'now',
): Promise<{ noted: PendRow[]; gone: string[] }> {
  const changed = [...puts.flatMap(({ stored }) => stored?.id ?? []), ...removes.map(({ id }) => id)];
  // A page's clipping has an id that nobody ever had; one from a file may be of a clipping that was deleted a moment ago.
  const named = bodies === 'later' ? [...changed, ...puts.map(({ clip }) => clip.id)] : changed;
  const before = new Map((await present(db.pend.bulkGet(named))).map((row) => [row.id, row]));
  const withBody = new Set(changed.length > 0 ? await db.bodies.where('id').anyOf(changed).primaryKeys() : []);
  const replaced = new Set(removes.map(({ id }) => id));
  const rows = new Map<string, PendRow>();
  for (const { id } of removes) rows.set(id, { id, known: before.get(id)?.known ?? true });
  for (const { clip, stored } of puts) {
    const known = before.get(clip.id)?.known ?? (stored !== undefined || replaced.has(clip.id));
    const kept = !clip.body && stored !== undefined && !replaced.has(clip.id) && withBody.has(clip.id);
    const hasBody = clip.body !== undefined || kept;
    const state = stored && !clip.body && !replaced.has(clip.id) && stateOnly(stored.clip, clip, hasBody);
    if (state) {
      rows.set(clip.id, withState(before.get(clip.id), clip.id, known, state));
      continue;
    }
    const body = bodies === 'later' ? undefined : (clip.body ?? (kept ? (await db.bodies.get(clip.id))?.body : undefined));
    rows.set(clip.id, { id: clip.id, known, entry: encoded(clip, hasBody, body) });
  }
  const all = [...rows.values()];
  // What came and went before the index heard of it leaves nothing.
  const gone = all.filter(({ known, entry, state }) => !known && !entry && !state).map(({ id }) => id);
  return { noted: all.filter(({ id }) => !gone.includes(id)), gone };
}

function encoded(clip: Clip, hasBody: boolean, body: Body | undefined): PendEntry {
  const { columns, head, headLength, bodyLength } = body ? entryOf(clip, true) : readEntry(clip, hasBody);
  return { columns, head: encodeTerms(head), headLength, bodyLength, ...(body && encodedBody(body)) };
}

type EncodedBody = Required<Pick<PendEntry, 'body' | 'bodyLength'>>;

/** What bodies are encoded as, as long as somebody has them. */
const encodedBodies = new WeakMap<Body, EncodedBody>();

/** The words of a body for the index. They are read once: whoever will put it can have that done while the database is looking something up. */
export function encodedBody(body: Body): EncodedBody {
  const known = encodedBodies.get(body);
  if (known) return known;
  const { body: terms, bodyLength } = bodyTerms(body.text);
  const encoded = { body: encodeTerms(terms), bodyLength };
  encodedBodies.set(body, encoded);
  return encoded;
}

/** The new flags and time of a clipping of which nothing else has changed that the index knows of. */
function stateOnly(before: Clip, after: Clip, hasBody: boolean): PendRow['state'] {
  const { at, flags, ...rest } = columnsOf(after, hasBody);
  const { at: _at, flags: _flags, ...restBefore } = columnsOf(before, hasBody);
  const same = JSON.stringify([rest, linesOf(after)]) === JSON.stringify([restBefore, linesOf(before)]);
  return same ? { at, flags } : undefined;
}

function withState(before: PendRow | undefined, id: string, known: boolean, state: NonNullable<PendRow['state']>): PendRow {
  if (!before?.entry) return { id, known, state };
  const { columns } = before.entry;
  const flags = state.flags | (columns.flags & BODY_LATER);
  return { id, known, entry: { ...before.entry, columns: { ...columns, at: state.at, flags } } };
}

async function present<T>(rows: Promise<(T | undefined)[]>): Promise<T[]> {
  return (await rows).filter((row) => row !== undefined);
}
