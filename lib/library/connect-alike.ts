import { inverseOf, type AlikePart } from '../clip/alike';
import { call } from '../messages/call';
import { ok } from '../messages/result';
import type { ChangeAlike, TakeBack } from './alike';

/** Clippings that one transaction changes: a save that comes meanwhile waits for no more than these. */
const STEP = 100;

/** Changes clippings through the background, the one writer. */
export const changeAlike: ChangeAlike = async ({ ids, changes }, onProgress, stop) => {
  /** Of each step, the clippings that each change has made another than before. */
  const done: AlikePart[][] = [];
  const outcome = () => ({ clips: clipsOf(done), takeBack: takingBack(done) });
  onProgress({ done: 0, total: ids.length });
  for (let at = 0; at < ids.length && !stop.aborted; at += STEP) {
    const parts = changes.map((change) => ({ ids: [...ids.slice(at, at + STEP)], change }));
    const answer = await call('changeAlike', { parts });
    if (!answer.ok) return { ...outcome(), failure: answer.error };
    done.push(parts.map(({ change }, part) => ({ ids: answer.value[part] ?? [], change })));
    onProgress({ done: Math.min(at + STEP, ids.length), total: ids.length });
  }
  return outcome();
};

/** How many clippings some steps have changed. */
const clipsOf = (steps: readonly AlikePart[][]): number => new Set(steps.flat().flatMap(({ ids }) => ids)).size;

/** Of each step the last part first. */
const takingBack =
  (done: readonly AlikePart[][]): TakeBack =>
  async (onProgress) => {
    const total = clipsOf(done);
    let back = 0;
    for (const step of done) {
      onProgress({ done: back, total });
      const parts = [...step].reverse().map(({ ids, change }) => ({ ids, change: inverseOf(change) }));
      const answer = await call('changeAlike', { parts });
      if (!answer.ok) return answer;
      back += clipsOf([step]);
    }
    return ok(null);
  };
