import { MOMENTS } from '../../lib/library/timeline';
import type { View } from '../browsers/view';

/** Milliseconds from keys to what they changed, a number for each key that changed the answer. */
export type KeyTimes = {
  /** Until the first answer was in hand: which clippings, in order. */
  hits: number[];
  /** Until the first answer, which is from the fields, was told. */
  told: number[];
  /** Until its rows stood in the document. */
  rows: number[];
  /** Until the frame with them was presented. */
  painted: number[];
  /** Until the whole answer, bodies and all, was told. */
  settled: number[];
  /** Keys that left the answer as it was, and of which nothing can be seen. */
  same: number;
};

/** What is measured of a key, in the order in which it comes. */
export const TIMES = ['hits', 'told', 'rows', 'painted', 'settled'] as const;

/** Types into a popup that is open, a query after the other, a letter at a time. */
export async function keyTimes(popup: View, queries: readonly (readonly string[])[]): Promise<KeyTimes> {
  const times: KeyTimes = { hits: [], told: [], rows: [], painted: [], settled: [], same: 0 };
  // A key a call: the driver waits for none of its calls longer than three minutes, and a whole answer of a million may take one.
  for (const key of queries.flat()) {
    const some = await popup.evaluate(typeKeys, [key], MOMENTS.found);
    for (const name of TIMES) times[name].push(...some[name]);
    times.same += some.same;
  }
  return times;
}

/** Runs in the popup, and refers to nothing outside itself. */
async function typeKeys(keys: readonly string[], found: string): Promise<KeyTimes> {
  /** Milliseconds after which a key has changed nothing, and between two keys. */
  const patience = 600;
  const rest = 40;
  const field = document.querySelector<HTMLInputElement>('[data-testid="search"]')!;
  const told = document.querySelector<HTMLElement>('[data-testid="found-count"]')!;
  const shelf = told.closest('.shelf')!;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const times: KeyTimes = { hits: [], told: [], rows: [], painted: [], settled: [], same: 0 };

  const marks: PerformanceEntry[] = [];
  const marked = new PerformanceObserver((list) => marks.push(...list.getEntriesByName(found)));
  marked.observe({ type: 'mark' });

  const type = async (text: string) => {
    marks.length = 0;
    const before = told.textContent;
    let answered: number | undefined;
    let rows: number | undefined;
    const start = performance.now();
    const settled = await new Promise<number | undefined>((resolve) => {
      const look = () => {
        const now = performance.now() - start;
        if (told.textContent === before && answered === undefined) return;
        answered ??= now;
        if (rows === undefined && !shelf.querySelector('.row-loading')) {
          rows = now;
          void frame().then(frame).then(() => times.painted.push(performance.now() - start));
        }
        if ((told.dataset.settled ?? 'true') === 'true' && rows !== undefined) end(now);
      };
      const observer = new MutationObserver(look);
      const end = (time?: number) => {
        observer.disconnect();
        clearTimeout(timer);
        resolve(time);
      };
      observer.observe(shelf, { childList: true, characterData: true, subtree: true, attributes: true });
      const timer = setTimeout(() => {
        if (answered === undefined) end();
      }, patience);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    if (settled === undefined) times.same++;
    else times.settled.push(settled);
    await frame().then(frame);
    const [first] = marks;
    if (first && answered !== undefined) times.hits.push(first.startTime - start);
    if (answered !== undefined) times.told.push(answered);
    if (rows !== undefined) times.rows.push(rows);
    await wait(rest);
  };
  for (const key of keys) await type(key);
  marked.disconnect();
  return times;
}
