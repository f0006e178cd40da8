import { LIMITS } from '../../clip/limits';
import { identifiersOf } from '../../clip/families/papers';
import { bodyOf } from '../body';
import { placeIn } from '../metadata/place-in-venue';
import { tidy } from '../tidy';
import { without } from '../without';
import { summaryFrom, textsAt, wordsOf } from './found';
import type { Site } from './site';

/** A paper in the ACL Anthology: its sharing card describes the book, only the page itself holds the abstract. */
export const acl: Site = {
  matches: (url) => url.hostname === 'aclanthology.org' && identifiersOf(url.href).acl !== undefined,

  read(document, url) {
    const abstract = without(document.querySelector('.acl-abstract'), 'h5, .card-title');
    const fields = new Map(
      [...document.querySelectorAll('dt')].map((term) => [
        term.textContent?.replace(/(?<![:\s])[:\s]+$/u, '').trim() ?? '',
        term.nextElementSibling,
      ]),
    );
    const venues = fields.get('Venue') ?? fields.get('Venues');
    const year = tidy(fields.get('Year')?.textContent, LIMITS.name);
    const venue = textsAt(venues, 'a', LIMITS.name).join(', ');
    return {
      kind: 'paper',
      site: 'ACL Anthology',
      venue: tidy([venue, venue && year].filter(Boolean).join(' '), LIMITS.name),
      venuePlace: placeIn(undefined, undefined, fields.get('Pages')?.textContent),
      summary: summaryFrom('abstract', wordsOf(abstract)) ?? null,
      body: bodyOf(abstract, url) ?? null,
    };
  },
};
