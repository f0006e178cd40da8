import { browser } from 'wxt/browser';
import type { Answer, Call, CallName, Request } from './protocol';
import { fail, type Result } from './result';

/** How often a call is made before it counts as failed. */
const TRIES = 3;

/**
 * Calls the background, waking it when it sleeps. A background that dies in the middle closes the channel without an
 * answer; the call is then made again, so that a save either is answered or is told as failed, never forgotten. It is the
 * same call by its id: what the first one did is not done again, and has the same answer.
 */
export async function call<N extends CallName>(name: N, request: Request<N>): Promise<Result<Answer<N>>> {
  const message: Call<N> = { commonplace: name, id: crypto.randomUUID(), request };
  let reason = 'no answer';
  for (let attempt = 0; attempt < TRIES; attempt++) {
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
