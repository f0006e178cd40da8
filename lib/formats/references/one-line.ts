import { onOneLine } from '../../white-space';

/** Signs that steer the direction of all that stands after them: one that is left open would turn the rest of a reference round. */
const STEERING = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\uFEFF]/g;

/** A text as references take it: in one line, without control characters and halves of surrogate pairs. */
export function inOneLine(text: string): string {
  return onOneLine(text.toWellFormed().replace(STEERING, '').replace(/\p{Cc}/gu, ' ')).trim();
}

/** A title without the full stop at its end: references put their own. */
export const withoutStop = (title: string): string => title.replace(/(?<=[^.])[.。]$/u, '');
