import type { ImportedClip } from './imported';
import { blocksOf } from './notes/blocks';
import { entriesOf, type Entry } from './notes/entry';
import { withoutHashtags } from './notes/hashtags';
import { linkClip, pageOf } from './notes/link-clip';
import { withoutMarkup } from './notes/markup';
import { pictureClip } from './notes/picture-clip';
import { mergeSame } from './notes/same-work';
import { sayingClip } from './notes/saying-clip';
import { sectionsOf, type Section } from './notes/sections';
import { underHeading, tagged } from './notes/under-heading';

/**
 * The clippings of a notebook that somebody kept as plain text, in its order. Blocks stand apart by blank lines; the
 * forms that are understood are listed in docs/notes-format.md. Text in any other form is kept as it stands: no word
 * and no link of the notebook is lost, and nothing makes this throw. A work that is met again is merged into its first
 * clipping.
 */
export function readNotes(text: string): ImportedClip[] {
  const { lines, tags } = withoutMarkup(text);
  return mergeSame(sectionsOf(blocksOf(lines)).flatMap(clipsOf)).map((clip) => tagged(clip, tags));
}

function clipsOf({ block, headings }: Section): ImportedClip[] {
  return entriesOf(block).map((whole) => {
    const { entry, tags } = withoutHashtags(whole);
    return tagged([...headings, entry.listHeading].reduce(underHeading, clipOf(entry)), tags);
  });
}

function clipOf(entry: Entry): ImportedClip {
  const page = pageOf(entry.lines);
  if (page) return linkClip(entry, page);
  const [picture, ...others] = entry.lines.flatMap(({ links }) => links);
  const isAlone = picture && others.length === 0 && entry.lines.every(({ words }) => words === '');
  return isAlone ? pictureClip(picture) : sayingClip(entry);
}
