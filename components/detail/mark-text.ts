import type { Clip } from '../../lib/clip/clip';
import { afterPaint } from '../../lib/library/after-paint';
import { report } from '../../lib/report';
import type { Highlighter } from '../../lib/search/highlighter';
import { placeOf, runsOf } from './runs';

/** What the style sheet calls the marks. */
const MARKS = 'found';

/** Characters that are looked through: a book's. */
const LOOKED_THROUGH = 2_000_000;

/** Marks, at most: more than anyone goes through, and few enough to paint. */
const MOST = 2_000;

/** Milliseconds of work between two frames: half of one. */
const SLICE = 8;

/**
 * Marks what was looked for in an article, without a change to its markup, and tells the first place that holds what no
 * field of the clipping does. A long text is gone through while the page goes on painting.
 * @returns what takes the marks away
 */
export function markText(article: Element, highlighter: Highlighter, clip: Clip, onReason: (place: StaticRange) => void): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const marks = new Highlight();
  const reasonsIn = highlighter.onlyInText(clip);
  let isTold = !highlighter.isInBody(clip);
  let isOver = false;
  const go = async () => {
    let start = performance.now();
    let read = 0;
    for (const run of runsOf(article)) {
      const spans = marks.size < MOST ? highlighter.inText(run.text) : [];
      for (const span of spans) marks.add(placeOf(run, span));
      const reason = isTold ? undefined : reasonsIn(run.text)[0];
      if (reason) {
        isTold = true;
        onReason(placeOf(run, reason));
      }
      read += run.text.length;
      if (read > LOOKED_THROUGH || (marks.size >= MOST && isTold)) return;
      if (performance.now() - start < SLICE) continue;
      await afterPaint();
      if (isOver) return;
      start = performance.now();
    }
  };
  CSS.highlights.set(MARKS, marks);
  go().catch((error: unknown) => report(error, 'marking the text'));
  return () => {
    isOver = true;
    marks.clear();
  };
}
