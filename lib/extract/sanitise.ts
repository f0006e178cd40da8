import createDOMPurify from 'dompurify';
import { resolveLink } from './links';

/** What an article needs to be read. No script, style, form, frame, SVG: nothing that acts, loads or covers. */
const TAGS =
  'a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const ATTRIBUTES = 'alt cite colspan datetime dir height href lang reversed rowspan scope src start title width'.split(
  ' ',
);
const LINKS = ['href', 'src', 'cite'] as const;

/**
 * A page's HTML with only what an article needs: no handler, no script, no style, and every link an absolute http(s)
 * address. DOMPurify is given a document of our own, because a page that holds `<img name="implementation">` would
 * make it believe that the browser cannot sanitise, and hand everything back as it was.
 * @throws Error when this browser cannot sanitise; nothing unsafe is ever returned.
 */
export function sanitise(html: string, base: string): string {
  const purify = createDOMPurify({
    document: new DOMParser().parseFromString('', 'text/html'),
    DocumentFragment,
    DOMParser,
    Element,
    HTMLFormElement,
    HTMLTemplateElement,
    NamedNodeMap,
    Node,
    NodeFilter,
  });
  if (!purify.isSupported) throw new Error('HTML cannot be sanitised here');
  const body = purify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM: true,
  }) as HTMLElement;
  for (const name of LINKS) {
    for (const element of body.querySelectorAll(`[${name}]`)) {
      const address = resolveLink(element.getAttribute(name), base);
      if (address) element.setAttribute(name, address);
      else element.removeAttribute(name);
    }
  }
  return body.innerHTML;
}
