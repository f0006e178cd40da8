import { ELEMENT_NODE, TEXT_NODE } from './node-filter';
import { setOf } from './set-of';

/** Elements that stand in paragraphs of their own. */
const PARAGRAPHS = setOf(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DETAILS DIV DL FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR MAIN NAV OL P PRE SECTION SUMMARY TABLE UL',
);
/** Elements that stand on lines of their own. */
const LINES = setOf('BR CAPTION DD DT LI OPTION TR');
/** Elements whose content is not meant to be read. */
const SILENT = setOf('IFRAME NOSCRIPT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO');

const breakOf = (name: string): 0 | 1 | 2 => (PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0);

/**
 * The text under an element as it would be read: paragraphs parted by a blank line, lines by a line feed, cells by a
 * tab, code with its own lines. Stops once `limit` UTF-16 units are reached, and leaves out the elements under the root
 * that `skip` tells. Walks without recursion, so that no depth of nesting exhausts the stack.
 */
export function textOf(
  root: Element,
  limit: number,
  skip: (element: Element) => boolean = () => false,
): { text: string; truncated: boolean } {
  const writer = textWriter();
  let node: Node | null = root;
  let leaving = false;
  while (node) {
    if (writer.length() > limit) return { text: writer.text(), truncated: true };
    const element: Element | undefined = node.nodeType === ELEMENT_NODE ? (node as Element) : undefined;
    if (element) writer.boundary(element, leaving);
    else if (!leaving && node.nodeType === TEXT_NODE) writer.write(node.nodeValue ?? '');

    const isSilent: boolean | undefined =
      element && !leaving && (SILENT.has(element.nodeName.toUpperCase()) || (element !== root && skip(element)));
    const next: Node | null = leaving || isSilent ? null : node.firstChild;
    if (next) {
      node = next;
      continue;
    }
    if (element && !leaving) {
      leaving = true;
      continue;
    }
    if (node === root) break;
    leaving = node.nextSibling === null;
    node = node.nextSibling ?? node.parentNode;
  }
  return { text: writer.text(), truncated: false };
}

/** White space that is shown otherwise than it is written. */
const UNEVEN = /[\t\n\r\f]|  /u;

/** Joins pieces of text, holding breaks back until something follows them. */
function textWriter() {
  const pieces: string[] = [];
  let length = 0;
  let breaks = 0;
  let preformatted = 0;
  let gap = '';

  const put = (piece: string): void => {
    if (!piece) return;
    const before = length === 0 ? '' : breaks > 0 ? '\n'.repeat(breaks) : gap;
    pieces.push(before, piece);
    length += before.length + piece.length;
    breaks = 0;
    gap = '';
  };

  return {
    length: () => length,
    text: () => pieces.join(''),

    /** Takes notice of an element's start or end. */
    boundary({ nodeName }: Element, leaving: boolean): void {
      // Inside code an element for each line stands for a line feed, never for a paragraph.
      const most = preformatted > 0 && nodeName !== 'PRE' ? 1 : 2;
      breaks = Math.max(breaks, Math.min(breakOf(nodeName), most));
      if (nodeName === 'PRE') preformatted += leaving ? -1 : 1;
      if (leaving && (nodeName === 'TD' || nodeName === 'TH')) gap = '\t';
    },

    write(data: string): void {
      if (preformatted > 0) {
        put(data);
        return;
      }
      const words = UNEVEN.test(data) ? data.replace(/[ \t\n\r\f]+/gu, ' ') : data;
      const begins = words.startsWith(' ');
      const trimmed = words.slice(begins ? 1 : 0, words.endsWith(' ') ? -1 : undefined);
      if (begins) gap ||= ' ';
      if (!trimmed) return;
      put(trimmed);
      gap = words.endsWith(' ') && words.length > 1 ? ' ' : '';
    },
  };
}
