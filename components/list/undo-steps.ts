import type { Clip } from '../../lib/clip/clip';
import type { MessageKey } from '../../lib/i18n/messages';
import type { Result } from '../../lib/messages/result';

/** Something that was done to a clipping, or to many under one title, called as the button that does it, and how it is taken back. */
export type Step = { does: MessageKey; clip: Pick<Clip, 'id' | 'title'>; reverse: () => Promise<Result<unknown>> };

/** Steps that are remembered: more than anyone knows by heart. */
const MOST = 20;

/** The last things that were done in a view, the latest last. */
export class UndoSteps {
  private steps: readonly Step[] = [];

  get last(): Step | undefined {
    return this.steps.at(-1);
  }

  push(step: Step): void {
    this.steps = [...this.steps, step].slice(-MOST);
  }

  /** Takes a step out; whether it was still there. */
  take(step: Step): boolean {
    const had = this.steps.includes(step);
    this.steps = this.steps.filter((other) => other !== step);
    return had;
  }

  /** Nothing can be taken back of clippings that are gone for good. */
  forget(isGone: (clip: Step['clip']) => boolean): void {
    this.steps = this.steps.filter(({ clip }) => !isGone(clip));
  }
}
