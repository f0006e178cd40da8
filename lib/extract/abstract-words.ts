import { LIMITS } from '../clip/limits';
import { UPPER } from './letters';
import { tidy, withoutStyle, withoutTags } from './tidy';
import { isUnspaced } from './words';

/** A shorter "abstract" is a label or a teaser; a longer one is the paper. In characters of a spaced script. */
export const LENGTH = { least: 120, most: 6_000 };

/** What an abstract is headed by, with the sign that parts it from the text. */
export const LABEL = new RegExp(
  String.raw`^[[【〔(]?(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY|[Rr]ésumé|[Rr]esumen|[Rr]esumo|Zusammenfassung|摘\s*要)[\]】〕)]?(?:\s*[:：.—–-]+\s*|\s+(?=[${UPPER}々〇㐀-鿿])|(?=[々〇㐀-鿿]))`,
  'u',
);
/** The Chinese one, anywhere in a text. */
export const CHINESE_LABEL = /[[【〔]?摘\s*要/u;
/** What follows an abstract in the same element: its keywords, the publisher's rights, the button that unfolds it. */
const AFTER = /\s*(?:(?:key ?words|index terms|英文摘要|关键[词字]|關鍵[詞字])\s*[:：—].*|(?:©|copyright ©).*|(?:show|read|view) more|展开|更多)\s*$/i;
/** A line that cites the article instead of telling what it is about: `Vol. 3, No. 2, pp. 10-20`. */
const CITATION = /\bvol(?:ume|\.)?\s*\d.{0,60}\b(?:pp?\.|pages?|no\.|issue)\s*\d/i;

/** Whether a text is such a label: nothing would be left of one that goes on with `A`. */
export const isLabel = (text: string): boolean => `${text.trim()} A`.replace(LABEL, '') === 'A';

/** An abstract as one line, without markup, label and what follows it; undefined when it cannot be one. */
export function abstractIn(text: string | undefined): string | undefined {
  const line = tidy(
    text && withoutTags(withoutStyle(text)),
    LIMITS.summary,
  )?.replace(LABEL, '').replace(AFTER, '');
  if (!line || (CITATION.test(line) && line.length < 300)) return undefined;
  const length = line.length * (isUnspaced(line) ? 3 : 1);
  return length >= LENGTH.least && line.length <= LENGTH.most ? line : undefined;
}
