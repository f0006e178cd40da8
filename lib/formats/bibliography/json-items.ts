import { lineCounter } from './lines';

/** An object in a list of JSON, as text, and where it begins; without an end where it has none. */
export type JsonItem = { line: number; text: string; ended: boolean };

/**
 * The objects of the first list in a text of JSON, or the object that the text is: each by itself, so that one that is broken
 * takes no other with it, and none of them keeps a page from its turn for long.
 */
export function* itemsOfJson(text: string): Generator<JsonItem> {
  const lineOf = lineCounter(text);
  const list = text.trimStart().startsWith('{') ? /^\s*\{\s*"(?:items|references)"\s*:\s*\[/.exec(text)?.[0].length ?? 0 : text.indexOf('[') + 1;
  const signs = /"(?:[^"\\]|\\[^])*"|[{}]/g;
  signs.lastIndex = list;
  let depth = 0;
  let from = 0;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    if (sign[0] === '{' && depth++ === 0) from = sign.index;
    if (sign[0] !== '}' || depth === 0 || --depth > 0) continue;
    yield { line: lineOf(from), text: text.slice(from, sign.index + 1), ended: true };
  }
  if (depth > 0) yield { line: lineOf(from), text: text.slice(from), ended: false };
}
