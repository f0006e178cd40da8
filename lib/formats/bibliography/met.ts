import type { Clip } from '../../clip/clip';
import { letters } from '../notes/letters';
import { areLikeTitles } from './like-titles';
import type { Work } from './works';

/**
 * Which works of a list a library has under another identity than the list would give them: a preprint by its DOI, a paper by
 * the address of its page, a saying by its words. `there` are the library's clippings under any identity of these works, `wordless`
 * those without an address. Answers the identity that each is to be stored under.
 */
export function meeting(there: readonly Clip[], wordless: readonly Clip[]): (work: Work) => string {
  const byKey = new Map(there.map((clip) => [clip.key, clip]));
  const byTitle = new Map<string, Clip[]>();
  for (const clip of wordless) byTitle.set(letters(clip.title), [...(byTitle.get(letters(clip.title)) ?? []), clip]);
  return ({ clip, key, others }) => {
    if (byKey.has(key)) return key;
    const other = others.find((each) => {
      const found = byKey.get(each);
      return found && (!each.startsWith('page:') || areLikeTitles(found.title, clip.title));
    });
    if (other !== undefined) return other;
    const said = key.startsWith('words:') ? byTitle.get(letters(clip.title)) : undefined;
    return said?.find((each) => isSameWork(each, clip))?.key ?? key;
  };
}

/**
 * Whether what has the same title is the same: a saying, of which lists tell hardly more than how it begins, or a work of which
 * all the facts agree that would tell it from others of its title.
 */
function isSameWork(here: Clip, { authors = [], publishedAt = '', venue = '', venuePlace = {} }: Work['clip']): boolean {
  if (here.quotes) return venue === '' && (authors.length === 0 || !here.authors || letters(here.authors[0]!) === letters(authors[0]!));
  const facts = [
    [here.authors?.[0], authors[0]],
    [here.publishedAt?.slice(0, 4), publishedAt.slice(0, 4)],
    [here.venue, venue],
    [here.venuePlace?.volume, venuePlace.volume],
    [here.venuePlace?.pages, venuePlace.pages],
  ];
  return facts.every(([one = '', other = '']) => letters(one) === letters(other));
}
