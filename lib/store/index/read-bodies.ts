import { BODY_LATER, CHUNK_SIZE, DEAD } from '../../search/index/chunk';
import { bodyTerms } from '../../search/index/entry';
import { SegmentBuilder } from '../../search/index/segment';
import { uuidAt } from '../../search/index/uuid';
import type { Database } from '../database';
import { manifestOf } from './manifest';
import { readIds, readRanks } from './stored-chunks';
import { IndexWriter } from './writer';

/** What one step reads at most: nobody who saves meanwhile should wait for longer than a blink. */
const MOST = { docs: 64, chars: 600_000 };

/** Bodies that are fetched at once. */
const FETCH = 16;

type Read = { doc: number; id: string; body: Map<string, number>; bodyLength: number };

/** Indexes some of the bodies that were put off. Answers whether there were any. */
export async function readBodies(db: Database): Promise<boolean> {
  const manifest = await manifestOf(db);
  if (manifest.bodiesLeft === 0) return false;
  const waiting = await nextWaiting(db, manifest.chunks.length);
  const read: Read[] = [];
  for (let at = 0, chars = 0; at < waiting.length && chars < MOST.chars; at += FETCH) {
    const step = waiting.slice(at, at + FETCH);
    const rows = await db.bodies.bulkGet(step.map(({ id }) => id));
    step.forEach((each, nth) => {
      const text = rows[nth]?.body.text ?? '';
      chars += text.length;
      read.push({ ...each, ...bodyTerms(text) });
    });
  }
  await store(db, manifest.epoch, read);
  return true;
}

async function nextWaiting(db: Database, chunks: number): Promise<{ doc: number; id: string }[]> {
  for (let no = 0; no < chunks; no++) {
    const [chunk] = await readRanks(db, [no]);
    if (!chunk) continue;
    const places: number[] = [];
    for (let place = 0; place < chunk.count && places.length < MOST.docs; place++) {
      if ((chunk.flags[place]! & (BODY_LATER | DEAD)) === BODY_LATER) places.push(place);
    }
    if (places.length === 0) continue;
    const [ids] = await readIds(db, [no]);
    if (ids) return places.map((place) => ({ doc: no * CHUNK_SIZE + place, id: uuidAt(ids, place) }));
  }
  return [];
}

async function store(db: Database, epoch: number, read: readonly Read[]): Promise<void> {
  await db.transaction('rw', [db.chunks, db.blocks, db.meta], async () => {
    const writer = await IndexWriter.open(db);
    if (writer.manifest.epoch !== epoch) return;
    // Of nothing that waits nothing is left, whatever was counted.
    if (read.length === 0) writer.manifest.bodiesLeft = 0;
    const bodies = new SegmentBuilder();
    let count = 0;
    await writer.load([...new Set(read.map(({ doc }) => Math.floor(doc / CHUNK_SIZE)))]);
    for (const { doc, body, bodyLength } of read) {
      const chunk = writer.chunk(Math.floor(doc / CHUNK_SIZE));
      const place = doc % CHUNK_SIZE;
      if ((chunk.flags[place]! & (BODY_LATER | DEAD)) !== BODY_LATER) continue;
      writer.bodyRead(chunk, place, bodyLength);
      if (body.size === 0) continue;
      bodies.add(doc, body);
      count++;
    }
    if (count > 0) await writer.addSegment('body', bodies, count, bodies.blocks());
    await writer.close();
  });
}
