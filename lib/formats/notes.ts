import type { ImportedClip } from './imported';
import { blocksOf } from './notes/blocks';
import { entriesOf, type Entry } from './notes/entry';
import { linkClip, pageOf, underHeading } from './notes/link-clip';
import { pictureClip } from './notes/picture-clip';
import { mergeSame } from './notes/same-work';
import { sayingClip } from './notes/saying-clip';

/**
 * The clippings of a notebook that somebody kept as plain text, in its order. Blocks stand apart by blank lines; the
 * forms that are understood are listed in docs/notes-format.md. Text in any other form is kept as it stands: no word
 * and no link of the notebook is lost, and nothing makes this throw. A work that is met again is merged into its first
 * clipping.
 */
export function readNotes(text: string): ImportedClip[] {
  return mergeSame(blocksOf(text).flatMap(entriesOf).map(clipOf));
}

function clipOf(entry: Entry): ImportedClip {
  const page = pageOf(entry.lines);
  if (page) return underHeading(linkClip(entry, page), entry.listHeading);
  const [picture, ...others] = entry.lines.flatMap(({ links }) => links);
  const isAlone = picture && others.length === 0 && entry.lines.every(({ words }) => words === '');
  return isAlone ? pictureClip(picture) : sayingClip(entry);
}
