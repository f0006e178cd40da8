/**
 * Runs in a page of the extension before any script of its own, and looks on. With `?paint=<selector>` it tells when such an
 * element was painted; with `?ask=<query>` it types a query the moment there is a field for it, and tells when what was
 * shown. All times are milliseconds since the navigation began.
 */

import { MOMENTS } from '../../../lib/library/timeline';

/** The times of a query that was asked at once in a page that had just been opened. */
export type ColdTimes = {
  /** The page's own scripts, all loaded, began to run. */
  script: number;
  /** The search field stood in the document, and the query was typed. */
  typed: number;
  /** The first answer was in hand: which clippings, in order. */
  hits: number;
  /** The first answer, which is from the fields; its rows in the document; its rows presented. */
  heads: number;
  headRows: number;
  headsPainted: number;
  /** The whole answer, bodies and all, with its rows; presented. */
  settled: number;
  settledPainted: number;
  /** What the page says it found, first and last. */
  found: string;
  foundAtLast: string;
};

const asked = new URLSearchParams(location.search);
const paint = asked.get('paint');
const query = asked.get('ask');
if (paint !== null) Object.assign(globalThis, { watched: painted(paint) });
if (query !== null) Object.assign(globalThis, { watched: answered(query) });

/** The second frame begins when the first, with the change in it, has been handed over. */
const presented = () =>
  new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))));

/** Looks at every change of the document until the look answers true. */
function watch(look: () => boolean): void {
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}

/** Gathers when the page set a mark. */
function marksOf(name: string): () => number[] {
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'mark' });
  return () => [...entries, ...observer.takeRecords()].filter((entry) => entry.name === name).map(({ startTime }) => startTime);
}

function painted(selector: string): Promise<number> {
  return new Promise((resolve) => {
    watch(() => {
      if (!document.querySelector(selector)) return false;
      void presented().then(resolve);
      return true;
    });
  });
}

function answered(text: string): Promise<ColdTimes> {
  const times: Partial<ColdTimes> = {};
  const moments = marksOf(MOMENTS.found);
  return new Promise((resolve) => {
    const whole = () => {
      if (times.headsPainted === undefined || times.settledPainted === undefined) return;
      const hits = moments().find((time) => time > times.typed!);
      resolve({ script: (globalThis as unknown as { begun: number }).begun, ...times, hits } as ColdTimes);
    };
    watch(() => {
      const field = document.querySelector<HTMLInputElement>('[data-testid="search"]');
      if (field && times.typed === undefined) {
        times.typed = performance.now();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return false;
      }
      const told = document.querySelector<HTMLElement>('[data-testid="found-count"]');
      if (times.typed === undefined || !told?.textContent) return false;
      times.heads ??= performance.now();
      times.found ??= told.textContent;
      if (document.querySelector('.row-loading')) return false;
      if (times.headRows === undefined) {
        times.headRows = performance.now();
        void presented().then((time) => {
          times.headsPainted = time;
          whole();
        });
      }
      // A build that does not tell whether more is to come has said all.
      if ((told.dataset.settled ?? 'true') !== 'true') return false;
      times.settled = performance.now();
      times.foundAtLast = told.textContent;
      void presented().then((time) => {
        times.settledPainted = time;
        whole();
      });
      return true;
    });
  });
}
