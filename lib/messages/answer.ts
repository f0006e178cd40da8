import { browser, type Browser } from 'wxt/browser';
import type { Answer, CallName, Request } from './protocol';
import { isCallName, parseRequest } from './requests';
import { fail, ok, type Failure, type Result } from './result';

/** What the background does for each call, known by its id. A handler throws what goes wrong; `toFailure` names it. */
export type Handlers = { [N in CallName]: (request: Request<N>, call: string) => Promise<Answer<N>> };

/**
 * Answers the calls of our own pages: the one root listener of the background. A content script, another extension or a
 * message of another shape gets no answer.
 */
export function answerCalls(handlers: Handlers, toFailure: (error: unknown) => Failure): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const call = callIn(message);
    if (!call || !isOurPage(sender)) return undefined;
    void handle(call, handlers, toFailure).then(sendResponse);
    return true;
  });
}

/** Characters of a UUID: what a call is known by. */
const ID_LENGTH = 36;

type Heard<N extends CallName> = { name: N; id: string; request: unknown };

async function handle<N extends CallName>(
  { name, id, request }: Heard<N>,
  handlers: Handlers,
  toFailure: (error: unknown) => Failure,
): Promise<Result<Answer<N>>> {
  try {
    return ok(await handlers[name](parseRequest(name, request), id));
  } catch (error) {
    const { name: failure, detail } = toFailure(error);
    return fail(failure, detail);
  }
}

function callIn(message: unknown): Heard<CallName> | undefined {
  if (typeof message !== 'object' || !message || !('commonplace' in message)) return undefined;
  const { commonplace: name, id, request } = message as { commonplace: unknown; id?: unknown; request?: unknown };
  return isCallName(name) && typeof id === 'string' && id.length <= ID_LENGTH ? { name, id, request } : undefined;
}

/** A page of this extension, not a content script of it: those are told apart by the address they speak from. */
function isOurPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}
