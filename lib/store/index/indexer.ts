import { IndexDamaged } from '../../search/index/postings';
import type { Database } from '../database';
import { flush } from './flush';
import { FORMAT, manifestOf } from './manifest';
import { deleteStrays, merge } from './merge';
import { readBodies } from './read-bodies';
import { beginRebuild, rebuildStep } from './rebuild';
import { SIZES, type SegmentSizes } from './sizes';

/** What the work on the index needs of its surroundings. */
export type IndexerSurroundings = {
  /** Runs work while no other worker of this library does; what waits for its turn runs then. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Keeps the program running while work is done. */
  awake: <T>(work: () => Promise<T>) => Promise<T>;
  failed: (error: unknown) => void;
  /** Settles when work may begin: whoever saves again at once need not wait for what it locks. Absent: without delay. */
  pause?: () => Promise<void>;
  /** Milliseconds without a change before bodies are read: an import has the machine to itself. */
  rest: number;
};

/**
 * Keeps the index: takes in what waits, reads what was put off, merges what has grown. Each step is a transaction or a
 * few, so that a program that dies leaves the index as it was before or after one.
 */
export class Indexer {
  private running: Promise<void> | undefined;
  private again = false;
  private changed = -Infinity;

  constructor(
    private readonly db: Database,
    private readonly around: IndexerSurroundings,
    private readonly sizes: SegmentSizes = SIZES,
  ) {}

  /** Begins to work, unless it does already. Told at the start, and after every change. */
  wake(): void {
    this.changed = Date.now();
    void this.settled();
  }

  /** Ends when there is nothing more to do, or what there is has failed. Never rejects. */
  settled(): Promise<void> {
    this.again = true;
    // Not at once: what is woken from within its own first step must not begin twice.
    return (this.running ??= (this.around.pause?.() ?? Promise.resolve()).then(() => this.work()));
  }

  /** Builds the index anew from the clippings. */
  async rebuild(): Promise<void> {
    await this.around.alone(() => beginRebuild(this.db));
    this.wake();
  }

  private async work(): Promise<void> {
    let rebuilt = false;
    try {
      while (this.again) rebuilt = await this.round(rebuilt);
    } finally {
      // In the same breath as the last look at `again`: who wakes a moment later begins anew.
      this.running = undefined;
    }
  }

  /** Works until nothing is left. What is damaged is built anew, once; answers whether it was. */
  private async round(rebuilt: boolean): Promise<boolean> {
    try {
      if (await this.nextStep()) await this.around.awake(() => this.stepByStep());
      return rebuilt;
    } catch (error) {
      this.around.failed(error);
      // What is damaged again when it has just been built anew is left until the next change.
      return rebuilt || (error instanceof IndexDamaged && (await this.mend()));
    }
  }

  private async stepByStep(): Promise<void> {
    while (await this.nextStep());
  }

  /** What changes during a step, the step may have missed: `again` is put down before it, and only before it. */
  private async nextStep(): Promise<boolean> {
    this.again = false;
    return (await this.step()) || this.again;
  }

  private async mend(): Promise<boolean> {
    try {
      await this.around.alone(() => beginRebuild(this.db));
      this.again = true;
      return true;
    } catch (error) {
      this.around.failed(error);
      return false;
    }
  }

  /** The most urgent thing to do: what is there must be found before it is found fast, and fields before bodies. */
  private async step(): Promise<boolean> {
    const { db, sizes } = this;
    const { alone, rest } = this.around;
    const next = async () =>
      // Hundreds of segments make every step and every key slow, and are soon one.
      (await merge(db, sizes, sizes.fan ** 2)) || (await rebuildStep(db)) || (await flush(db, false, sizes)) || (await merge(db, sizes));
    if (await alone(next)) return true;
    if ((await manifestOf(db)).bodiesLeft === 0) return false;
    const left = this.changed + rest - Date.now();
    if (left <= 0) return alone(() => readBodies(db));
    await new Promise((resolve) => setTimeout(resolve, left));
    return true;
  }
}

/** Clears up what a program that died, or one of another version, left. Once, before any work. */
export async function clearUp(db: Database): Promise<void> {
  if ((await manifestOf(db)).format === FORMAT) await deleteStrays(db);
  else await beginRebuild(db);
}
