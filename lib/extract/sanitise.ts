import { resolveLink } from './links';
import { ELEMENT_NODE, SHOW_ELEMENTS_AND_TEXT } from './node-filter';
import { setOf } from './set-of';

/** What an article needs to be read. No script, style, form, frame, SVG: nothing that acts, loads or covers. */
const TAGS = setOf(
  'a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
);
const ATTRIBUTES = setOf('alt cite colspan datetime dir href lang reversed rowspan scope src start title type value');
const LINKS = setOf('cite href src');
/** Elements without content (WHATWG HTML, 13.1.2): an end tag after `br` would be a second line break. */
const VOID = setOf('br col hr img wbr');
/** What goes together with its content; of any other element that is not allowed the content stays, as the page shows it. */
const DROPPED = setOf(
  'audio canvas datalist embed head iframe math noembed noframes noscript object plaintext script select style svg template textarea title video xmp',
);

/**
 * The HTML of what is in an element, with only what an article needs: no handler, no script, no style, and every link an
 * absolute http(s) address. It is written anew: each tag and attribute comes from the lists above and all else is
 * escaped, so that no parser can read more from it than was written. Walks without recursion, so that no depth of
 * nesting exhausts the stack.
 * @param limit characters; longer HTML is given up, and '' given
 */
export function sanitise(root: Element, base: string, limit: number): string {
  // A walker cannot be misled by a form whose input is called `firstChild`.
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENTS_AND_TEXT);
  const open: string[] = [];
  let html = '';
  let isLeft = walker.firstChild() === null;
  while (!isLeft && html.length <= limit) {
    const node = walker.currentNode;
    const element = node.nodeType === ELEMENT_NODE ? (node as Element) : undefined;
    if (!element) html += escaped(node.nodeValue ?? '');
    else if (!DROPPED.has(element.localName)) {
      const isAllowed = TAGS.has(element.localName);
      if (isAllowed) html += startTag(element, base);
      const end = isAllowed && !VOID.has(element.localName) ? `</${element.localName}>` : '';
      if (walker.firstChild()) {
        open.push(end);
        continue;
      }
      html += end;
    }
    while (!isLeft && !walker.nextSibling()) {
      isLeft = open.length === 0;
      html += open.pop() ?? '';
      walker.parentNode();
    }
  }
  return html.length <= limit ? html : '';
}

function startTag(element: Element, base: string): string {
  let tag = `<${element.localName}`;
  for (const name of element.getAttributeNames()) {
    if (!ATTRIBUTES.has(name)) continue;
    const stated = element.getAttribute(name) ?? '';
    const value = LINKS.has(name) ? resolveLink(stated, base) : stated;
    if (value !== undefined) tag += ` ${name}="${escaped(value)}"`;
  }
  return `${tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

/** Text as it may stand between tags or in an attribute (WHATWG HTML, 13.3, "escaping a string"). */
const escaped = (text: string): string => (/[&<>"\u00a0]/u.test(text) ? text.replace(/[&<>"\u00a0]/gu, (sign) => ESCAPES[sign] ?? sign) : text);
