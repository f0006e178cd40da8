import type { Live } from './library';

/** Milliseconds after which a page that is not painted (in a tab behind others) goes on all the same. */
const UNSEEN = 100;

/**
 * The same source, begun only when the page has painted: reading the heads of 10,000 clippings takes 20 ms of the one
 * thread that the first frame needs.
 */
export function afterPaint<T>(source: Live<T>): Live<T> {
  return (next, failed) => {
    let stop: (() => void) | undefined;
    let ended = false;
    const begin = () => {
      if (!ended) stop ??= source(next, failed);
    };
    requestAnimationFrame(() => setTimeout(begin));
    setTimeout(begin, UNSEEN);
    return () => {
      ended = true;
      stop?.();
    };
  };
}
