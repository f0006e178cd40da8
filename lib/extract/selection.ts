import type { Quote } from '../clip/clip';
import { LIMITS } from '../clip/limits';
import { formulaAt, shownText } from './shown-text';
import { cut, tidy } from './tidy';
import { told } from './told';

/** Characters kept on either side, as in a text quote selector (W3C Web Annotation Data Model, 4.2.4). */
const CONTEXT = 32;

/** The selected words with a little of what stands before and after; undefined when nothing is selected. */
export function quoteOf(selection: Selection | null): Quote | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  // Firefox can select several ranges, such as the cells of a column.
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  const text = cut(ranges.map((range) => shownText(range, { limit: LIMITS.quote })).join('\n').trim(), LIMITS.quote);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!text || !first || !last) return undefined;
  const [before, after] = [pageAround(first), pageAround(last)];
  before.setEnd(first.startContainer, first.startOffset);
  after.setStart(last.endContainer, last.endOffset);
  const without = [formulaAt(first.startContainer), formulaAt(last.endContainer)];
  return told<Quote>({
    text,
    prefix: tidy(shownText(before, { limit: CONTEXT, fromEnd: true, without }).slice(-CONTEXT), CONTEXT),
    suffix: tidy(shownText(after, { limit: CONTEXT, without }).slice(0, CONTEXT), CONTEXT),
  });
}

/** All of the page. A form may have a field of the name of any method, so that the prototype's is asked. */
function pageAround({ commonAncestorContainer }: Range): Range {
  const page = new Range();
  page.selectNodeContents(Node.prototype.getRootNode.call(commonAncestorContainer));
  return page;
}
