import DOMPurify from 'dompurify';
import { webAddress } from '../../lib/clip/address';

/** What an article is made of. Styles, forms and anything that loads or runs is not. */
const TAGS = (
  'p br wbr hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp var dfn sub sup em strong b i u mark small ' +
  's del ins q cite abbr time bdi bdo ruby rt rp a figure figcaption table caption thead tbody tfoot tr th td div span ' +
  'section article aside details summary'
).split(' ');

const ATTRIBUTES = 'href title lang dir start value reversed type colspan rowspan scope datetime'.split(' ');

/**
 * The only function that turns stored HTML into elements. What a page was clipped to was written with harmless markup
 * only, and is sanitised here all the same, because neither an import nor a damaged store is to be trusted. A remote
 * picture becomes a link, named by `pictureName`, since loading it would tell its site.
 * @throws Error when this browser cannot sanitise; nothing unsafe is ever shown.
 */
export function articleOf(html: string, pictureName: (name: string) => string): DocumentFragment {
  // Where it is not supported, DOMPurify hands back what it was given.
  if (!DOMPurify.isSupported) throw new Error('HTML cannot be sanitised here');
  // Parsed in a document without a window: nothing in it loads or runs before it is clean.
  const inert = new DOMParser().parseFromString(html, 'text/html');
  for (const image of inert.querySelectorAll('img')) image.replaceWith(linkTo(image, inert, pictureName));
  const article = DOMPurify.sanitize(inert.body.innerHTML, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  article.querySelectorAll('a').forEach(leadOut);
  return article;
}

/** A link opens in a tab that learns nothing of us; one that does not lead to the web is no link. */
function leadOut(link: HTMLAnchorElement): void {
  const address = webAddress(link.getAttribute('href') ?? '');
  if (address === undefined) return link.removeAttribute('href');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

function linkTo(image: HTMLImageElement, document: Document, pictureName: (name: string) => string): Node {
  const address = webAddress(image.getAttribute('src') ?? '');
  const name = image.getAttribute('alt')?.trim() ?? '';
  if (address === undefined) return document.createTextNode(name);
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.textContent = pictureName(name || new URL(address).hostname);
  return link;
}
