import { LIMITS } from '../../clip/limits';
import { tidy } from '../tidy';
import type { Said } from './said';

const ARTICLE = '[itemtype*="schema.org/"][itemtype*="Article"], [itemtype*="schema.org/BlogPosting"]';
const OWN = 'h1, [itemprop~="articleBody"]';

/** What somebody else says of the page. */
const REMARK = '[itemtype$="schema.org/Comment"], [itemprop~="comment"], [itemprop~="review"]';

/** The properties of schema.org written into the markup (WHATWG HTML, "Microdata"). */
export function readMicrodata(page: Document): Said {
  const articles = [...page.querySelectorAll(ARTICLE)];
  // Of many articles most are only linked to: the page's own has its heading or its text.
  const root = articles.length > 1 ? articles.find((article) => article.querySelector(OWN)) : (articles[0] ?? page);
  if (!root) return {};
  const all = (name: string) => [...root.querySelectorAll(`[itemprop~="${name}"]`)].filter((element) => !element.closest(REMARK));
  const value = (name: string, limit: number = LIMITS.name) => tidy(all(name).map(valueOf).find(Boolean), limit);
  // On a forum every post has its author: those of the first post count.
  const scopeOf = (element: Element) => element.parentElement?.closest('[itemscope]') ?? null;
  const [first, ...others] = all('author');
  const together = first ? [first, ...others.filter((author) => scopeOf(author) === scopeOf(first))] : [];
  const authors = together.flatMap((author) => {
    const name = author.querySelector('[itemprop~="name"]') ?? author;
    return tidy(valueOf(name), LIMITS.author) ?? [];
  });
  return {
    title: value('headline', LIMITS.title),
    authors,
    published: value('datePublished') ?? value('uploadDate'),
    description: value('description', LIMITS.summary),
  };
}

const valueOf = (element: Element): string | null =>
  element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent;
