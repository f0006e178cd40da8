import { oneAhead } from '../../one-ahead';
import { linesOf } from '../fields';
import type { Clip } from '../../clip/clip';
import { placeInBodies } from '../lookups';
import { matches, type Subject } from '../query/match';
import type { Ask, Query, Word } from '../query/query';
import { Written } from '../written';
import type { Surroundings } from './answer';
import { testOf } from './asks';
import type { Bits } from './bits';
import { CHUNK_SIZE } from './chunk';
import type { Snapshot } from './snapshot';

/** Texts that are looked at in one step. */
const STEP = 64;

/**
 * Looks into the clippings themselves for whether they are what was asked for, a step of them at a time as long as the answer
 * is wanted: what is not, it takes out of `found`. It tells the documents of each step.
 */
export class Checker {
  constructor(
    private readonly query: Query,
    private readonly snapshot: Snapshot,
    private readonly around: Surroundings,
    private readonly bodies: boolean,
  ) {}

  async *check(docs: Uint32Array, found: Bits): AsyncGenerator<Uint32Array> {
    for await (const { step, read } of this.steps(docs, (ids) => this.around.texts(ids, this.bodies))) {
      const wanted = new Map(Array.from(step, (doc) => [this.snapshot.docs.idOf(doc), doc]));
      for (const { clip, body } of read) {
        const doc = wanted.get(clip.id);
        if (doc !== undefined && this.isMeant(doc, clip, body)) wanted.delete(clip.id);
      }
      for (const doc of wanted.values()) found.delete(doc);
      yield step;
    }
  }

  /** The same for those whose bodies alone can have the word. */
  async *checkBodies(word: Word, docs: Uint32Array, found: Bits): AsyncGenerator<Uint32Array> {
    const place = placeInBodies(word);
    for await (const { step, read } of this.steps(docs, this.around.bodies)) {
      for (const doc of step) {
        const body = read.get(this.snapshot.docs.idOf(doc));
        if (body === undefined || !place || !new Written(body).has(word.text, place === 'whole')) found.delete(doc);
      }
      yield step;
    }
  }

  /** The documents a step at a time, with what was read of them: the next step is read while one is looked at. */
  private steps<T>(docs: Uint32Array, read: (ids: readonly string[]) => Promise<T>): AsyncGenerator<{ step: Uint32Array; read: T }, void> {
    const { snapshot, around } = this;
    async function* inTurn() {
      for (let at = 0; at < docs.length && around.isWanted(); at += STEP) {
        const step = docs.subarray(at, at + STEP);
        yield { step, read: await read(Array.from(step, (doc) => snapshot.docs.idOf(doc))) };
      }
    }
    return oneAhead(inTurn());
  }

  private isMeant(doc: number, clip: Clip, body: string | undefined): boolean {
    const { docs, names } = this.snapshot;
    const meets = (ask: Ask) => testOf(ask, names)(docs.traits[Math.floor(doc / CHUNK_SIZE)]!, doc % CHUNK_SIZE);
    let lines: Subject['lines'] | undefined;
    return matches(this.query, {
      get lines() {
        return (lines ??= linesOf(clip));
      },
      ...(body !== undefined && { body: new Written(body) }),
      meets,
    });
  }
}
