import { browser } from 'wxt/browser';
import { onceAllowed } from './once-allowed';

/** Milliseconds in which nothing has come of a page that is still loading: then it is read as it stands. */
const STALLED = 1_500;
/** So often it is looked whether more has come; a page that goes on and on is read after that. */
const LOOKS = 10;
/** Milliseconds after which a page that has not answered is given up. */
const GIVEN_UP = 20_000;

/** What the clipper answered; `isPart`: of a page that had not come to its end. */
export type ClipperAnswer = { answer: unknown; isPart: boolean };

/**
 * Puts the clipper into a page, which the browser does when all of it is there. One script of a host that does not answer can put that
 * off for minutes, with the article before the reader's eyes: a page that shows text, and has got no more of it for a while, is
 * read at once.
 * @throws what the browser says to it; and when a page is too busy to answer, or shows nothing for as long
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
    return await Promise.race([whole, early(), givenUp(answered.signal)]);
  } finally {
    answered.abort();
  }
}

/** Resolves when nothing more comes, with whether the page is still being parsed; with `undefined` when it need not be asked any more. */
async function untilStalled(tabId: number, answered: AbortSignal): Promise<boolean | undefined> {
  for (let before = 0, looks = 1; ; looks++) {
    await new Promise((resolve) => setTimeout(resolve, STALLED));
    const state = answered.aborted ? undefined : await shownBy(tabId);
    if (!state || answered.aborted) return undefined;
    if (state.letters > 0 && (state.letters === before || looks >= LOOKS)) return state.isParsing;
    before = state.letters;
  }
}

function givenUp(answered: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`The page gave no answer in ${GIVEN_UP} ms`)), GIVEN_UP);
    answered.addEventListener('abort', () => clearTimeout(timer));
  });
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
