import type { Clip } from '../../clip/clip';
import { identityOf } from '../../clip/identity';
import { LIMITS } from '../../clip/limits';
import type { ImportedClip } from '../imported';
import { letters } from './letters';

/** What makes two entries one clipping: the same page or work, or the same words. */
export function keyOf(clip: ImportedClip): Clip['key'] {
  const words = clip.quotes?.map(({ text }) => text).join('\n') ?? clip.title;
  return identityOf({ url: clip.url, identifiers: clip.identifiers, words });
}

/** The clippings with every work once, in the place where it is first met, with the words of all its entries. */
export function mergeSame(clips: readonly ImportedClip[]): ImportedClip[] {
  const works = new Map<string, ImportedClip>();
  for (const clip of clips) {
    const key = keyOf(clip);
    const known = works.get(key);
    works.set(key, known ? merged(known, clip) : clip);
  }
  return [...works.values()];
}

function merged(first: ImportedClip, second: ImportedClip): ImportedClip {
  const [main, other] = says(second.title, first.title) ? [second, first] : [first, second];
  const titles = says(main.title, other.title) ? [] : [other.title];
  const summary = joined([first.summary?.text, ...titles, second.summary?.text]);
  const authors = union(first.authors, second.authors, (name) => name);
  const links = union(first.links, second.links, ({ url }) => url);
  const tags = union(first.tags, second.tags, (tag) => tag);
  const tooMuch = [...(fits(summary) ? [] : [summary]), ...links.splice(LIMITS.links).map(({ url }) => url)];
  const note = joined([first.note, ...tooMuch, second.note]);
  const words = note.length <= LIMITS.note ? [] : [{ text: joined([...tooMuch, second.note]) }];
  const quotes = union(first.quotes, [...(second.quotes ?? []), ...words], ({ text }) => text);
  return {
    ...other,
    ...main,
    ...(first.url && { url: first.url }),
    ...(summary && fits(summary) && { summary: { text: summary, source: 'reader' as const } }),
    ...(authors.length > 0 && { authors }),
    ...(links.length > 0 && { links }),
    ...(tags.length > 0 && { tags }),
    ...(words.length > 0 ? first.note && { note: first.note } : note && { note }),
    ...(quotes.length > 0 && { quotes }),
  };
}

const fits = (summary: string) => summary.length <= LIMITS.summary;

/** Whether one title holds all the words of another. */
const says = (long: string, short: string) => letters(long).includes(letters(short));

const joined = (texts: readonly (string | undefined)[]) => [...new Set(texts.filter(Boolean))].join('\n\n');

function union<T>(first: readonly T[] = [], second: readonly T[] = [], nameOf: (entry: T) => string): T[] {
  return [...new Map([...first, ...second].map((entry) => [nameOf(entry), entry])).values()];
}
