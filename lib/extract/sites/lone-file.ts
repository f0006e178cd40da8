import { decoded } from '../../clip/address';
import type { Kind } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { tidy } from '../tidy';
import type { Site } from './site';

/** What browsers show of a file that is no page: a picture or a film by itself, or a text in one `pre`, with nothing to call it by. */
const FILE = ':is(img, video):only-child, head:not(:has(title)) + body > pre';

const KINDS: Readonly<Record<string, Kind>> = { img: 'image', video: 'video' };

const fileIn = (document: Document): Element | undefined =>
  [...(document.body?.children ?? [])].slice(0, 1).find((element) => element.matches(FILE));

/** A picture, a film or a plain text that was opened by its own address: it is called as the file, a text in Markdown by its heading. */
export const loneFile: Site = {
  matches: (_, document) => fileIn(document) !== undefined,

  read(document, { pathname }) {
    const file = fileIn(document);
    const [, heading] = /^\s*#[ \t]+(.+)/u.exec(file?.textContent ?? '') ?? [];
    return {
      title: tidy(heading ?? decoded(pathname.split('/').at(-1) ?? ''), LIMITS.title),
      kind: KINDS[file?.localName ?? ''],
    };
  },
};
