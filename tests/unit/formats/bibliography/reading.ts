import type { Bibliography } from '../../../../lib/formats/bibliography';
import { readBibliography } from '../../../../lib/formats/bibliography/read';
import type { Reference, Unread } from '../../../../lib/formats/bibliography/reference';
import { Works, type Work } from '../../../../lib/formats/bibliography/works';

/** All that a list says, in its order. */
export function read(text: string, format: Bibliography): { references: Reference[]; unread: Unread[] } {
  const references: Reference[] = [];
  const unread: Unread[] = [];
  for (const item of readBibliography(text, format)) {
    if (typeof item === 'number') continue;
    if ('flaw' in item) unread.push(item);
    else references.push(item);
  }
  return { references, unread };
}

/** The works of a list. */
export function worksOf(text: string, format: Bibliography): Work[] {
  const works = new Works();
  for (const reference of read(text, format).references) works.add(reference);
  return works.all();
}

/** The clippings of a list. */
export const clipsOf = (text: string, format: Bibliography) => worksOf(text, format).map(({ clip }) => clip);
