import { dropCopy } from '../../lib/backup/copy';
import { countChanged, keepChanged } from '../../lib/backup/since-copy';
import type { KeptCopy } from '../../lib/library/files';
import { forgetLocal, readLocal, writeLocal } from '../../lib/messages/local';
import type { Database } from '../../lib/store/database';
import { fullClipsOf } from '../../lib/store/full-clips';
import { seedState } from '../../lib/store/plant';
import type { Load } from '../../lib/store/transaction';

/** Milliseconds that a change is left alone: what is typed comes as one, and the answer to a save is not in its way. */
const REST = 1_000;

/** Clippings that are kept at once: each file keeps saves waiting for 5 ms. */
const AT_ONCE = 8;

/** Where more wait, nobody changed them one by one: they are left to the next copy. */
const MOST = 64;

/** Clippings beside the copy, at most: to count them takes a tenth of a millisecond for each, at every change. */
const MOST_BESIDE = 500;

/** What keeping of changes needs of its surroundings. */
export type SinceSurroundings = {
  /** The program's name and version, as backups tell it. */
  source: string;
  room: () => Promise<void>;
  /** Not all that was changed can stand beside the copy: it is to be made anew soon. */
  tooMuch: () => void;
  failed: (error: unknown) => void;
};

/** Keeps what is saved and changed beside the second copy, so that not even the day since it was made is lost with the database. */
export class SinceCopy {
  private ids = new Set<string>();
  private resting = false;
  /** Settles when what was begun last is done. One goes after the other: nothing is written into what is being deleted. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly around: SinceSurroundings,
  ) {}

  /** Told of every change, once it is committed. */
  tell(ids: readonly string[], load: Load): void {
    if (load === 'many') return this.around.tooMuch();
    for (const id of ids) this.ids.add(id);
    this.rest();
  }

  /** Keeps what was told of and is not kept yet. What fails is told of. */
  keepNow(most = MOST): Promise<void> {
    return this.inTurn(() => this.keep(most)).catch((error: unknown) => {
      this.around.tooMuch();
      this.around.failed(error);
    });
  }

  /** Tells pages of a copy that was just made. */
  copied(copy: Omit<KeptCopy, 'since'>): Promise<KeptCopy> {
    return this.inTurn(async () => {
      const told = { ...copy, since: await countChanged() };
      await writeLocal('copy', told);
      return told;
    });
  }

  /** Deletes the copy and all beside it, with the library that they are of. */
  drop(): Promise<void> {
    this.ids.clear();
    return this.inTurn(async () => {
      await dropCopy();
      await forgetLocal('copy');
    });
  }

  private rest(): void {
    if (this.resting) return;
    this.resting = true;
    setTimeout(() => {
      this.resting = false;
      void this.keepNow(AT_ONCE);
    }, REST);
  }

  private async keep(most: number): Promise<void> {
    const waiting = [...this.ids];
    this.ids = new Set(waiting.length > MOST ? [] : waiting.slice(most));
    if (waiting.length > MOST) return this.around.tooMuch();
    const ids = waiting.slice(0, most);
    if (ids.length === 0) return;
    if (this.ids.size > 0) this.rest();
    await this.around.room();
    const clips = await fullClipsOf(this.db, ids);
    const there = new Set(clips.map(({ id }) => id));
    const gone = ids.filter((id) => !there.has(id));
    await keepChanged({ source: this.around.source, seed: await seedState(this.db) }, clips, gone);
    const since = await countChanged();
    if (since > MOST_BESIDE) this.around.tooMuch();
    const copy = await readLocal('copy');
    if (copy) await writeLocal('copy', { ...copy, since });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
