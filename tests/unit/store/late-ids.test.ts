import type { DBCore, Middleware } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Clip } from '../../../lib/clip/clip';
import { ON_TOP, type Found } from '../../../lib/search/filter';
import { answers } from '../../../lib/search/index/answer';
import { CHUNK_SIZE, emptyChunk, type Chunk } from '../../../lib/search/index/chunk';
import { PARTS } from '../../../lib/search/index/chunk-parts';
import type { Database } from '../../../lib/store/database';
import { addDocs, readEntry } from '../../../lib/store/index/entries';
import { flush } from '../../../lib/store/index/flush';
import { LatePart } from '../../../lib/store/index/late-part';
import { beginRebuild } from '../../../lib/store/index/rebuild';
import { IndexWriter } from '../../../lib/store/index/writer';
import { saveLink } from '../../../lib/store/save';
import { snapshotOf } from './index';
import { freshDatabase, page } from './library';

/** More chunks than an answer waits for, with so many documents each: numbers are what makes a library large. */
const CHUNKS = 40;
const PER_CHUNK = 3;

const clipOf = (n: number): Clip => {
  const time = `2026-01-${String(1 + (n % 28)).padStart(2, '0')}T12:00:00.000Z`;
  return { id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`, key: `${n}`, title: 'A word', clippedAt: time, updatedAt: time, kind: 'article', origin: 'clip' };
};
const CLIPS = Array.from({ length: CHUNKS * PER_CHUNK }, (_, n) => clipOf(n));
const BEST_FIRST = [...CLIPS].sort((a, b) => (a.clippedAt + a.id < b.clippedAt + b.id ? 1 : -1)).map(({ id }) => id);

let db: Database;
/** The chunks whose ids were read, reading by reading. */
let readings: number[][] = [];
const counting: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'counting',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      return {
        ...table,
        getMany(request) {
          const ids = name === 'chunks' ? (request.keys as number[]).filter((key) => key % PARTS.length === PARTS.indexOf('ids')) : [];
          if (ids.length > 0) readings.push(ids.map((key) => Math.floor(key / PARTS.length)));
          return table.getMany(request);
        },
      };
    },
  }),
};

const changed = (change: (writer: IndexWriter) => Promise<void>) =>
  db.transaction('rw', [db.pend, db.chunks, db.blocks, db.meta], async () => {
    const writer = await IndexWriter.open(db);
    await change(writer);
    await writer.close();
  });

/** An index of these clippings, in this order. */
const filled = (clips: readonly Clip[]) =>
  changed(async (writer) => {
    for (let no = 0; no < CHUNKS; no++) {
      writer.manifest.docs = no * CHUNK_SIZE;
      await addDocs(writer, clips.slice(no * PER_CHUNK, (no + 1) * PER_CHUNK).map((clip) => ({ id: clip.id, ...readEntry(clip, false) })));
    }
  });

beforeEach(async () => {
  db = freshDatabase();
  db.use(counting);
  await filled(CLIPS);
  readings = [];
});

/** The answers of the index as it is now, one at a time. */
async function asking(): Promise<AsyncGenerator<Found>> {
  const around = { texts: () => Promise.resolve([]), bodies: () => Promise.resolve(new Map()), now: new Date('2026-02-01T12:00:00.000Z'), isWanted: () => true };
  return answers({ text: 'word' }, await snapshotOf(db), around);
}

const rowsOf = ({ ids }: Found) => ids.slice(0, ids.length);

test('a first answer reads the ids of the chunks that its rows are in, and what follows those of the others', async () => {
  const asked = await asking();
  const first = (await asked.next()).value as Found;
  const top = BEST_FIRST.slice(0, ON_TOP);
  expect(rowsOf(first)).toEqual(top);
  expect(first).toMatchObject({ settled: false, ids: { length: CLIPS.length } });
  const chunks = new Set(top.map((id) => Math.floor(Number(id.slice(-12)) / PER_CHUNK)));
  expect(chunks.size).toBeLessThan(CHUNKS / 2);
  expect(new Set(readings.flat())).toEqual(chunks);
  const last = (await asked.next()).value as Found;
  expect(rowsOf(last)).toEqual(BEST_FIRST);
  expect(last.settled).toBe(true);
  expect(readings.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: CHUNKS }, (_, no) => no));
});

test('what comes into the index and goes meanwhile does not change the answer', async () => {
  const asked = await asking();
  await asked.next();
  await saveLink(db, page({ url: 'https://example.org/new', title: 'A word' }));
  await flush(db, true);
  const gone = BEST_FIRST.at(-1)!;
  await changed((writer) => writer.change([gone], (_, chunk, place) => writer.kill(chunk, place)));
  expect(rowsOf((await asked.next()).value as Found)).toEqual(BEST_FIRST);
  const now = await asking();
  await now.next();
  const rows = rowsOf((await now.next()).value as Found);
  expect(rows).toHaveLength(CLIPS.length);
  expect(rows).not.toContain(gone);
});

test('of an index that was built anew meanwhile no row is told', async () => {
  const asked = await asking();
  await asked.next();
  await beginRebuild(db);
  await filled([...CLIPS].reverse());
  await expect(asked.next()).rejects.toMatchObject({ name: 'IndexDamaged' });
});

describe('what a page knows of a part', () => {
  const chunkOf = (count: number): Chunk => ({ ...emptyChunk(0), count });
  const [less, more] = [chunkOf(1), chunkOf(2)];
  /** Of it is read which reading it is. */
  const partly = () => {
    let reads = 0;
    return new LatePart(db, 0, () => Promise.resolve([++reads]));
  };

  test('is read once, and again when its chunk has grown', async () => {
    const part = partly();
    await part.read([less]);
    await part.read([less]);
    expect([part.known(less), part.known(more)]).toEqual([1, undefined]);
    expect(await part.of([more])).toEqual([2]);
    expect(await part.of([less])).toEqual([2]);
  });

  test('is not forgotten for what somebody reads who knows less', async () => {
    const part = partly();
    await Promise.all([part.read([more]), part.read([less])]);
    expect([part.known(more), part.known(less)]).toEqual([1, 1]);
  });
});
