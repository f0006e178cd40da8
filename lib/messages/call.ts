import { browser } from 'wxt/browser';
import type { Answer, Call, CallName, Request } from './protocol';
import { fail, type Result } from './result';

/**
 * Milliseconds before each try; after the last a call counts as failed. While a browser ends or starts a background, calls
 * to it fail at once, and several of them would be used up in a moment.
 */
const PAUSES = [0, 0, 100, 500, 2_000];

/**
 * Calls the background, waking it when it sleeps. A background that dies in the middle closes the channel without an
 * answer; the call is then made again, so that a save either is answered or is told as failed, never forgotten. It is the
 * same call by its id: what the first one did is not done again, and has the same answer.
 */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Result<Answer<N>>> {
  const message: Call<N> = { commonplace: name, id: crypto.randomUUID(), request };
  let reason = 'no answer';
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const answer: unknown = await browser.runtime.sendMessage(message);
      if (isResult<Answer<N>>(answer)) return answer;
    } catch (error) {
      reason = String(error);
      if (/context invalidated/i.test(reason)) return fail('ExtensionUpdated', reason);
    }
  }
  return fail('Unexpected', `${name}: ${reason}`);
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
