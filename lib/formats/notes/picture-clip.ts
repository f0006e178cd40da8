import type { ImportedClip } from '../imported';
import { siteName } from './host';
import type { NoteLink } from './line';

/** The clipping of a picture that stands alone, named by its own text, else by its file. */
export function pictureClip({ url, title }: NoteLink): ImportedClip {
  const { pathname, hostname } = new URL(url);
  const file = pathname.split('/').at(-1) || hostname;
  const named: Pick<ImportedClip, 'title' | 'titleBy'> = title ? { title, titleBy: 'reader' } : { title: file };
  return { ...named, kind: 'image', url, site: siteName(url) };
}
