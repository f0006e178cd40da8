import { foldWords } from './identity';

/** What a reader would tell an article by. */
export type Shown = { title: string; text?: string | undefined };

/** Whether both show one article; `undefined` where a text is missing and the titles do not tell. */
export function isSameArticle(a: Shown, b: Shown): boolean | undefined {
  const [title, other] = [foldWords(a.title), foldWords(b.title)];
  if (title === other) return true;
  if (a.text && b.text) return isMostlyIn(a.text, b.text) || isMostlyIn(b.text, a.text);
  return isPartOf(title, other) || isPartOf(other, title) || undefined;
}

const isPartOf = (title: string, longer: string) => ` ${longer} `.includes(` ${title} `);

/** Whether half of a text's sentences stand in another: what a template puts around every text of a site is less. */
function isMostlyIn(text: string, other: string): boolean {
  const known = new Set(sentences(other));
  const own = sentences(text);
  return own.filter((sentence) => known.has(sentence)).length * 2 >= own.length;
}

const sentences = (text: string) => text.split(/[\n.!?。！？]+/u).map(foldWords).filter(Boolean);
