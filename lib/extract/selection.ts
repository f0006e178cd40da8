import type { Quote } from '../clip/clip';
import { LIMITS } from '../clip/limits';
import { cut, tidy, tidyLines } from './tidy';

/** Characters kept on either side, as in a text quote selector (W3C Web Annotation Data Model, 4.2.4). */
const CONTEXT = 32;
/** How many elements the context may reach up through to find that many characters. */
const REACH = 8;

/** The selected words with a little of what stands before and after; undefined when nothing is selected. */
export function quoteOf(selection: Selection | null): Quote | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const text = cut(tidyLines(selection.toString()).trim(), LIMITS.quote);
  if (!text) return undefined;
  const range = selection.getRangeAt(0);
  const prefix = tidy(before(range).slice(-CONTEXT), CONTEXT);
  const suffix = tidy(after(range).slice(0, CONTEXT), CONTEXT);
  return { text, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}

/** A range climbs by itself: `setStartBefore` cannot be misled by a form whose input is called `parentNode`. */
function before(range: Range): string {
  const context = range.cloneRange();
  context.collapse(true);
  context.setStart(context.startContainer, 0);
  for (let i = 0; i < REACH && context.toString().length < CONTEXT && canClimb(context.startContainer); i++) {
    context.setStartBefore(context.startContainer);
    context.setStart(context.startContainer, 0);
  }
  return context.toString();
}

function after(range: Range): string {
  const context = range.cloneRange();
  context.collapse(false);
  const toEnd = () => context.setEnd(context.endContainer, lengthOf(context.endContainer));
  toEnd();
  for (let i = 0; i < REACH && context.toString().length < CONTEXT && canClimb(context.endContainer); i++) {
    context.setEndAfter(context.endContainer);
    toEnd();
  }
  return context.toString();
}

const canClimb = (node: Node): boolean => !(node instanceof Document || node instanceof DocumentFragment);
const lengthOf = (node: Node): number => (node instanceof CharacterData ? node.length : node.childNodes.length);
