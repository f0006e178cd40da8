import { TEXT_NODE } from './node-filter';

/** Elements that stand in paragraphs of their own. */
const PARAGRAPHS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DETAILS DIV DL FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR MAIN NAV OL P PRE SECTION SUMMARY TABLE UL'.split(
    ' ',
  ),
);
/** Elements that stand on lines of their own. */
const LINES = new Set(['BR', 'CAPTION', 'DD', 'DT', 'LI', 'OPTION', 'TR']);
/** Elements whose content is not meant to be read. */
const SILENT = new Set(['IFRAME', 'NOSCRIPT', 'SCRIPT', 'SELECT', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA', 'VIDEO']);

const breakOf = (element: Element): 0 | 1 | 2 =>
  PARAGRAPHS.has(element.nodeName) ? 2 : LINES.has(element.nodeName) ? 1 : 0;

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
  const writer = new TextWriter();
  let node: Node | null = root;
  let leaving = false;
  while (node) {
    if (writer.length > limit) return { text: writer.text, truncated: true };
    const element: Element | undefined = node.nodeType === 1 ? (node as Element) : undefined;
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
  return { text: writer.text, truncated: false };
}

/** White space that is shown otherwise than it is written. */
const UNEVEN = /[\t\n\r\f]|  /u;

/** Joins pieces of text, holding breaks back until something follows them. */
class TextWriter {
  length = 0;
  private readonly pieces: string[] = [];
  private breaks = 0;
  private gap = '';
  private preformatted = 0;

  get text(): string {
    return this.pieces.join('');
  }

  /** Takes notice of an element's start or end. */
  boundary(element: Element, leaving: boolean): void {
    // Inside code an element for each line stands for a line feed, never for a paragraph.
    const most = this.preformatted > 0 && element.nodeName !== 'PRE' ? 1 : 2;
    this.breaks = Math.max(this.breaks, Math.min(breakOf(element), most));
    if (element.nodeName === 'PRE') this.preformatted += leaving ? -1 : 1;
    if (leaving && (element.nodeName === 'TD' || element.nodeName === 'TH')) this.gap = '\t';
  }

  write(data: string): void {
    if (this.preformatted > 0) {
      this.put(data);
      return;
    }
    const words = UNEVEN.test(data) ? data.replace(/[ \t\n\r\f]+/gu, ' ') : data;
    const begins = words.startsWith(' ');
    const trimmed = words.slice(begins ? 1 : 0, words.endsWith(' ') ? -1 : undefined);
    if (begins) this.gap ||= ' ';
    if (!trimmed) return;
    this.put(trimmed);
    this.gap = words.endsWith(' ') && words.length > 1 ? ' ' : '';
  }

  private put(piece: string): void {
    if (!piece) return;
    const before = this.length === 0 ? '' : this.breaks > 0 ? '\n'.repeat(this.breaks) : this.gap;
    this.pieces.push(before, piece);
    this.length += before.length + piece.length;
    this.breaks = 0;
    this.gap = '';
  }
}
