import { browser } from 'wxt/browser';
import { onceAllowed } from './once-allowed';

/** Milliseconds in which nothing has come of a page that is still loading: then it is read as it stands. */
const STALLED = 1500;

/** What the clipper answered; `isPart`: of a page that had not come to its end. */
export type ClipperAnswer = { answer: unknown; isPart: boolean };

/**
 * Puts the clipper into a page, which the browser does when all of it is there. One script of a host that does not answer can put that
 * off for minutes, with the article before the reader's eyes: a page that shows text, and has got no more of it for a while, is
 * read at once.
 * @throws what the browser says to it
 */
export async function putClipper(tabId: number): Promise<ClipperAnswer> {
  const put = async (injectImmediately: boolean): Promise<unknown> => {
    const script = { target: { tabId }, files: ['/clipper.js' as const], injectImmediately };
    const [frame] = await onceAllowed(tabId, () => browser.scripting.executeScript(script));
    return frame?.result;
  };
  const whole = put(false).then((answer) => ({ answer, isPart: false }));
  const answered = new AbortController();
  const early = async (): Promise<ClipperAnswer> => {
    const isPart = await untilStalled(tabId, answered.signal);
    return isPart === undefined ? whole : { answer: await put(true), isPart };
  };
  try {
    return await Promise.race([whole, early()]);
  } finally {
    answered.abort();
  }
}

/** Resolves when nothing more comes, with whether the page is still being parsed; with `undefined` when it need not be asked any more. */
async function untilStalled(tabId: number, answered: AbortSignal): Promise<boolean | undefined> {
  for (let before = 0; ; ) {
    await new Promise((resolve) => setTimeout(resolve, STALLED));
    const state = answered.aborted ? undefined : await shownBy(tabId);
    if (!state || answered.aborted) return undefined;
    if (state.letters > 0 && state.letters === before) return state.isParsing;
    before = state.letters;
  }
}

type Shown = { letters: number; isParsing: boolean };

/** What a page shows so far; `undefined` where it cannot be asked, of which the clipper itself will hear the reason. */
async function shownBy(tabId: number): Promise<Shown | undefined> {
  const look = (): Shown => ({ letters: document.body?.innerText.length ?? 0, isParsing: document.readyState === 'loading' });
  const asked = browser.scripting.executeScript({ target: { tabId }, func: look, injectImmediately: true });
  return asked.then(
    ([frame]) => frame?.result,
    () => undefined,
  );
}
