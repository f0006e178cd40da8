import type { VenuePlace } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { tidy } from '../tidy';
import { told } from '../told';

/**
 * Where a work stands in its venue, of what a page says.
 * @param first the page on which it begins, or all of them: `436–444`
 */
export function placeIn(volume?: string, issue?: string, first?: string, last = first): VenuePlace {
  const short = (text?: string) => tidy(text, LIMITS.name);
  return told({ volume: short(volume), issue: short(issue), pages: short(first === last ? first : `${first}–${last}`) });
}
