import type { Post } from './posts-of';
import { bare } from './tidy';
import { without } from './without';

/** How forum software marks a quotation, and what it puts beside it for the mouse. */
const QUOTE = 'blockquote, .quote, .quotebox, .bbcode_quote, .ipsQuote';
const CONTROLS = 'button, [role="button"], input, script, style, .bbCodeBlock-expandLink, .js-expandLink, .onebox p, .contentRow-snippet';

/** The thread as one article: each post under the name of who wrote it, without quotations of posts above. */
export function threadOf(posts: readonly Post[], document: Document): Element {
  const thread = document.createElement('div');
  let above = '';
  for (const { text, author, shown } of posts) {
    const section = document.createElement('section');
    const words = without(text.cloneNode(true) as Element, CONTROLS);
    without(words, QUOTE, (quote) => repeats(quote, above));
    above += bare(words.textContent);
    if (author) section.append(signature(author, shown, document));
    section.append(...words.childNodes);
    thread.append(section);
  }
  return thread;
}

/** Who wrote a post, and on which day. */
function signature(author: string, shown: string | undefined, document: Document): Element {
  const line = document.createElement('p');
  const name = document.createElement('strong');
  name.textContent = author;
  line.append(name, ...(shown ? [` · ${shown}`] : []));
  return line;
}

/** A shorter quotation names what is answered; a longer one that stands above in full is only said twice. */
const SHORT_QUOTE = 100;

/** Whether the greater part of a quotation, seen from its end, is in a text; who is quoted stands at its start. */
function repeats(quote: Element, above: string): boolean {
  const words = bare(quote.textContent);
  return words.length >= SHORT_QUOTE && above.includes(words.slice(words.length / 3));
}
