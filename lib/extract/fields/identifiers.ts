import type { Identifiers } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { identifiersOf } from '../../clip/families/papers';
import type { Page } from '../page';
import { textOf } from '../text-of';
import { told } from '../told';
import { showsPaper } from './abstract';

/** A DOI in a field of its own, as Crossref recommends matching it: those that Wiley gave before 2000 end on angles and brackets. */
const STATED = /\b10\.\d{4,9}\/[^\s"]+(?<![.,;])/u;
/** The same in a sentence, without its full stop and without a bracket that is closed but not opened in it. */
const SHOWN = /\b10\.\d{4,9}\/(?:\([^\s"<>()]*\)|[^\s"<>()])+(?<![.,;\]])/u;

/**
 * The work's names elsewhere, as its page states them and as its address shows. A DOI that is merely linked names
 * another work, and would make two clippings one.
 */
export function identifiersFrom(page: Page): Identifiers {
  const { highwire, dublinCore, url } = page;
  const stated = [highwire.doi, dublinCore.doi].map((text) => text && STATED.exec(text)?.[0].toLowerCase()).find(Boolean);
  const doi = stated ?? labelledDoi(page);
  const isbn = highwire.isbn?.replace(/[^\dXx]/gu, '');
  const pmid = highwire.pmid?.match(/\d+/u)?.[0];
  const arxiv = highwire.arxiv?.replace(/^arxiv:|v\d+$/gi, '').toLowerCase();
  return told<Identifiers>({
    doi,
    arxiv,
    isbn: isbn && /^(?:\d{13}|\d{9}[\dXx])$/u.test(isbn) ? isbn : undefined,
    pmid,
    ...identifiersOf(url.href),
  });
}

/** What follows the label of a DOI, as records of journals show their own; references repeat the label. */
const LABELLED = /\bdoi\s*[:：]\s*(\S+)/gi;
/** Where other works begin. */
const REFERENCES = /^(?:references|bibliography|works cited|cited by|参考文献|引证文献)/im;

/** The DOI that a page shows as its own: the only one under a label, on the page of a paper. */
function labelledDoi(page: Page): string | undefined {
  if (!showsPaper(page)) return undefined;
  const { text } = textOf(page.document.body, LIMITS.bodyChars);
  const [own = ''] = text.split(REFERENCES);
  const found = new Set([...own.matchAll(LABELLED)].flatMap(([, after = '']) => SHOWN.exec(after)?.[0].toLowerCase() ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
