/** Work that can be left off where it yields, and gone on with. */
export type Steps<T> = Generator<void, T, void>;

/** How long work may run before what waits, a key above all, has its turn: half a frame, in milliseconds. */
const SLICE = 8;

/** What work in slices needs of its surroundings: a clock in milliseconds, and a way to let others have their turn. */
export type Breaks = { clock: () => number; pause: () => Promise<void> };

/** Runs the work for one question, slice after slice; what is quickly done is done in one go. */
export class Slices {
  private start: number;

  constructor(
    private readonly breaks: Breaks,
    private readonly isWanted: () => boolean,
  ) {
    this.start = breaks.clock();
  }

  /** What the work gives; `undefined` when nobody wants it any more. */
  async run<T extends object>(steps: Steps<T>): Promise<T | undefined> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.breaks.clock() - this.start < SLICE) continue;
      await this.breaks.pause();
      if (!this.isWanted()) return undefined;
      this.start = this.breaks.clock();
    }
  }
}

/** What the work gives, without a break. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
