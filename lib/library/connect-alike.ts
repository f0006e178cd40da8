import { inverseOf, type AlikeChange } from '../clip/alike';
import { call } from '../messages/call';
import { ok, type Result } from '../messages/result';
import type { ChangeAlike } from './alike';

/** Clippings that one transaction changes: a save that comes meanwhile waits for no more than these. */
const STEP = 100;

/** A change, and the clippings that are another than before by it. */
type Done = { change: AlikeChange; ids: string[] };

/** Changes clippings through the background, the one writer. */
export const changeAlike: ChangeAlike = async ({ ids, changes }, onProgress, stop) => {
  const done: Done[] = [];
  const outcome = () => ({ clips: new Set(done.flatMap((part) => part.ids)).size, takeBack: () => takeBack(done) });
  for (let at = 0; at < ids.length && !stop.aborted; at += STEP) {
    for (const change of changes) {
      const answer = await call('changeAlike', { ids: [...ids.slice(at, at + STEP)], change });
      if (!answer.ok) return { ...outcome(), failure: answer.error };
      done.push({ change, ids: answer.value });
    }
    onProgress({ done: Math.min(at + STEP, ids.length), total: ids.length });
  }
  return outcome();
};

/** The last part first. */
async function takeBack(done: readonly Done[]): Promise<Result<null>> {
  for (const { change, ids } of [...done].reverse()) {
    const answer = await call('changeAlike', { ids, change: inverseOf(change) });
    if (!answer.ok) return answer;
  }
  return ok(null);
}
