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
    for (const step of this.stepsOf(docs)) {
      const wanted = new Map(Array.from(step, (doc) => [this.snapshot.docs.idOf(doc), doc]));
      for (const { clip, body } of await this.around.texts([...wanted.keys()], this.bodies)) {
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
    for (const step of this.stepsOf(docs)) {
      const wanted = Array.from(step, (doc) => ({ doc, id: this.snapshot.docs.idOf(doc) }));
      const bodies = await this.around.bodies(wanted.map(({ id }) => id));
      for (const { doc, id } of wanted) {
        const body = bodies.get(id);
        if (body === undefined || !place || !new Written(body).has(word.text, place === 'whole')) found.delete(doc);
      }
      yield step;
    }
  }

  private *stepsOf(docs: Uint32Array): Generator<Uint32Array> {
    for (let at = 0; at < docs.length && this.around.isWanted(); at += STEP) yield docs.subarray(at, at + STEP);
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
