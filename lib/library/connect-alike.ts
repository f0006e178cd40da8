import { inverseOf, type AlikePart } from '../clip/alike';
import { call } from '../messages/call';
import { ok, type Result } from '../messages/result';
import type { ChangeAlike } from './alike';

/** Clippings that one transaction changes: a save that comes meanwhile waits for no more than these. */
const STEP = 100;

/** Changes clippings through the background, the one writer. */
export const changeAlike: ChangeAlike = async ({ ids, changes }, onProgress, stop) => {
  /** Of each step, the clippings that each change has made another than before. */
  const done: AlikePart[][] = [];
  const outcome = () => ({ clips: new Set(done.flat().flatMap((part) => part.ids)).size, takeBack: () => takeBack(done) });
  for (let at = 0; at < ids.length && !stop.aborted; at += STEP) {
    const parts = changes.map((change) => ({ ids: [...ids.slice(at, at + STEP)], change }));
    const answer = await call('changeAlike', { parts });
    if (!answer.ok) return { ...outcome(), failure: answer.error };
    done.push(parts.map(({ change }, part) => ({ ids: answer.value[part] ?? [], change })));
    onProgress({ done: Math.min(at + STEP, ids.length), total: ids.length });
  }
  return outcome();
};

/** The last part first. */
async function takeBack(done: readonly AlikePart[][]): Promise<Result<null>> {
  for (const step of [...done].reverse()) {
    const parts = [...step].reverse().map(({ ids, change }) => ({ ids, change: inverseOf(change) }));
    const answer = await call('changeAlike', { parts });
    if (!answer.ok) return answer;
  }
  return ok(null);
}
