import { keepCopy } from '../../lib/backup/copy';
import { writeBackup } from '../../lib/backup/write';
import type { FullClip } from '../../lib/clip/clip';
import type { KeptCopy } from '../../lib/library/files';
import { readLocal, writeLocal, type Local } from '../../lib/messages/local';
import type { Database } from '../../lib/store/database';
import { fullClips } from '../../lib/store/full-clips';
import { seedState } from '../../lib/store/plant';
import { clipCount } from '../../lib/store/read';
import { afterChange } from '../../lib/store/transaction';
import { SinceCopy } from './since-copy';

/** Milliseconds without a change after which a copy is begun: it is not in the way of who saves one page after another. */
const REST = 60_000;

/**
 * Milliseconds after which a copy is too old: where something changed since, where more did than can stand beside it, and where
 * something was deleted for good.
 */
const OLD = { changes: 7 * 24 * 3_600_000, much: 3_600_000, deletions: 3_600_000 };

/** What is noted of changes, from the least on: one stands for those before it. */
const NOTES = ['nothing', 'changes', 'much', 'deletions'] as const;

/** Milliseconds since a time; or until it, where a clock was put back. */
const ageOf = (at: string) => Math.abs(Date.now() - Date.parse(at));

/** Milliseconds that a copy is left which has more clippings than the library, though none was deleted. */
const LOST = 30 * 24 * 3_600_000;

const rankOf = (what: Local['uncopied'] | undefined): number => NOTES.indexOf(what ?? 'nothing');

/** What the keeping of a copy needs of its surroundings. */
export type CopySurroundings = {
  /** The program's name and version, as backups tell it. */
  source: string;
  /** Whether the library is there and whole. A copy of what is left of one would take the place of what was lost. */
  isWhole: () => Promise<boolean>;
  /** Settles when the disk has room for a copy; rejects when it has not. */
  room: () => Promise<void>;
  /** Keeps the program running while work is done. */
  awake: (work: () => Promise<unknown>) => Promise<unknown>;
  failed: (error: unknown) => void;
};

/**
 * Keeps a copy of the library apart from its database, which browsers have been seen to lose: once a week, when something changed,
 * and when the reader asks for it.
 */
export class Copier {
  private changed = Date.now();
  private running: Promise<void> | undefined;
  private noting: Promise<void> = Promise.resolve();
  /** What is noted down for certain: whoever saves one page after another need not wait for the same note each time. */
  private noted: Local['uncopied'] | undefined;
  private turns = 0;
  /** Until then no copy can be due. */
  private notBefore = -Infinity;
  /** Another number whenever the copy is dropped: one that was begun before is not wanted any more. */
  private life = 0;
  private readonly since: SinceCopy;

  constructor(
    private readonly db: Database,
    private readonly around: CopySurroundings,
  ) {
    this.since = new SinceCopy(db, { ...around, tooMuch: () => void this.note('much').then(() => this.wake()) });
    afterChange(db, (ids, load) => this.since.tell(ids, load));
  }

  /** Told of every change, once it is committed. */
  tell(what: 'changes' | 'deletions'): void {
    this.changed = Date.now();
    void this.note(what).then(() => this.wake());
  }

  /** Begins a copy where one is due and none is begun. Told at the start: a program that died has left it to do. */
  wake(): void {
    if (Date.now() < this.notBefore) return;
    this.running ??= this.copyWhenDue()
      .catch(this.around.failed)
      .finally(() => (this.running = undefined));
  }

  /** Keeps a copy now; `null` where there is no place for one, or no whole library. */
  copyNow(): Promise<KeptCopy | null> {
    return navigator.locks.request('commonplace-copy', () => this.copy());
  }

  /** The library was begun afresh after a loss: the reader may still want what was lost, whatever is deleted from this one. */
  spare(): Promise<void> {
    return writeLocal('copySpared', new Date().toISOString());
  }

  /** Deletes the copy with the library that it is of. */
  async drop(): Promise<void> {
    this.life++;
    await this.since.drop();
  }

  private async copyWhenDue(): Promise<void> {
    if (!(await this.isDue())) return;
    await this.around.awake(async () => {
      for (let left = REST; left > 0; left = this.changed + REST - Date.now()) await new Promise((resolve) => setTimeout(resolve, left));
      await writeLocal('copyBegun', new Date().toISOString());
      await this.copyNow();
    });
  }

  private async isDue(): Promise<boolean> {
    await this.noting;
    const [what = 'nothing', copy, begun] = await Promise.all([readLocal('uncopied'), readLocal('copy'), readLocal('copyBegun')]);
    if (what === 'nothing') return false;
    // What fails at its end every time, or is ended with the browser, is not to be begun at every change.
    const rested = begun === undefined || ageOf(begun) >= OLD.much;
    const isDue = rested && (!copy || (await this.isOld(copy, what)));
    if (!isDue) this.notBefore = Date.now() + REST;
    return isDue;
  }

  private async isOld(copy: KeptCopy, what: keyof typeof OLD): Promise<boolean> {
    const spared = await readLocal('copySpared');
    const mayBeWanted = what !== 'deletions' || (spared !== undefined && ageOf(spared) < LOST);
    const hasMore = mayBeWanted && copy.clips > (await clipCount(this.db));
    return ageOf(copy.at) >= (hasMore ? LOST : OLD[what]);
  }

  private async copy(): Promise<KeptCopy | null> {
    const { db, around, life } = this;
    if (!(await around.isWhole())) return null;
    await around.room();
    // Otherwise it would stand beside the copy that has it.
    await this.since.keepNow();
    const at = new Date().toISOString();
    const before = await readLocal('uncopied');
    // What changes from here on is perhaps not in it.
    await this.note('nothing');
    let kept: KeptCopy | null = null;
    try {
      let clips = 0;
      const counted = async function* (): AsyncGenerator<FullClip> {
        for await (const clip of fullClips(db)) {
          clips++;
          yield clip;
        }
      };
      const backup = writeBackup({ source: around.source, seed: await seedState(db) }, counted());
      const bytes = await keepCopy(backup, async () => life === this.life && (await around.isWhole()));
      if (bytes === undefined) return null;
      return (kept = await this.since.copied({ at, clips, bytes }));
    } finally {
      if (!kept && before) await this.note(before);
    }
  }

  /** One after the other, and a deletion is not forgotten for what changes after it. */
  private note(what: Local['uncopied']): Promise<void> {
    const covers = (known: Local['uncopied'] | undefined) => known === what || (what !== 'nothing' && rankOf(known) > rankOf(what));
    if (covers(this.noted)) return this.noting;
    this.noted = undefined;
    const turn = ++this.turns;
    const note = async () => {
      const known = await readLocal('uncopied');
      if (!covers(known)) await writeLocal('uncopied', what);
      // Where another waits to be noted, nothing is certain before it is.
      if (turn === this.turns) this.noted = covers(known) ? known : what;
    };
    return (this.noting = this.noting.then(note).catch(this.around.failed));
  }
}
