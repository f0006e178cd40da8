import { IndexDamaged } from '../../search/index/postings';
import type { Database } from '../database';
import { flush } from './flush';
import { FORMAT, manifestOf } from './manifest';
import { deleteStrays, merge } from './merge';
import { readBodies } from './read-bodies';
import { beginRebuild, rebuildStep } from './rebuild';

/** What the work on the index needs of its surroundings. */
export type IndexerSurroundings = {
  /** Runs work while no other worker of this library does; what waits for its turn runs then. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Keeps the program running while work is done. */
  awake: <T>(work: () => Promise<T>) => Promise<T>;
  failed: (error: unknown) => void;
};

/**
 * Keeps the index: takes in what waits, reads what was put off, merges what has grown. Each step is a transaction or a
 * few, so that a program that dies leaves the index as it was before or after one.
 */
export class Indexer {
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly db: Database,
    private readonly around: IndexerSurroundings,
  ) {}

  /** Begins to work, unless it does already. Told at the start, and after every change. */
  wake(): void {
    void this.settled();
  }

  /** Ends when there is nothing more to do. Never rejects. */
  settled(): Promise<void> {
    this.again = true;
    this.running ??= this.work().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Builds the index anew from the clippings. */
  async rebuild(): Promise<void> {
    await this.around.alone(() => beginRebuild(this.db));
    this.wake();
  }

  private async work(): Promise<void> {
    const { alone, awake, failed } = this.around;
    try {
      while (this.again) {
        this.again = false;
        if (await alone(() => step(this.db))) await awake(() => this.stepByStep());
      }
    } catch (error) {
      failed(error);
      if (error instanceof IndexDamaged) await this.rebuild();
    }
  }

  private async stepByStep(): Promise<void> {
    while (await this.around.alone(() => step(this.db))) this.again = false;
  }
}

/** The most urgent thing to do: what is there must be found before it is found fast. */
async function step(db: Database): Promise<boolean> {
  return (await rebuildStep(db)) || (await flush(db)) || (await merge(db)) || (await readBodies(db));
}

/** Clears up what a program that died, or one of another version, left. Once, before any work. */
export async function clearUp(db: Database): Promise<void> {
  if ((await manifestOf(db)).format === FORMAT) await deleteStrays(db);
  else await beginRebuild(db);
}
