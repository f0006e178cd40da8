import * as v from 'valibot';
import { withoutEntities } from '../../entities';
import { onOneLine } from '../../white-space';
import { issuedIn } from './issued';
import { itemsOfJson } from './json-items';
import { keywordsIn } from './keywords';
import { keptName } from './kept-name';
import { withoutMarkup } from './markup';
import type { ReadItem, Reference } from './reference';

/** Programs write numbers and texts for one another. */
const word = v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), ''), '');
const name = v.fallback(v.object({ family: word, given: word, literal: word, suffix: word, 'non-dropping-particle': word, 'dropping-particle': word }), { family: '', given: '', literal: '', suffix: '', 'non-dropping-particle': '', 'dropping-particle': '' });
const date = v.fallback(v.optional(v.object({ 'date-parts': v.fallback(v.array(v.array(word)), []), raw: word, literal: word })), undefined);
const names = v.fallback(v.optional(v.array(name), []), []);

const item = v.object({
  id: word, type: word, title: word, author: names, editor: names, issued: date, 'container-title': word, publisher: word, genre: word, volume: word, issue: word, page: word,
  number: word, archive: word, archive_location: word, DOI: word, ISBN: word, PMID: word, URL: word, language: word, abstract: word, keyword: word, note: word, annote: word,
}); // prettier-ignore
type Item = v.InferOutput<typeof item>;

/** The references of a list in CSL-JSON. One that is no JSON is told in its place, and the rest is read. */
export function* readCsl(text: string): Generator<ReadItem> {
  for (const { line, text: written, ended } of itemsOfJson(text)) {
    const value = ended ? parsed(written) : undefined;
    if (value === undefined) yield { line, flaw: ended ? 'unreadable' : 'unclosed', ...nameIn(written) };
    else yield referenceOf(v.parse(item, value), line);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What an object calls itself that is no JSON. */
function nameIn(text: string): { name?: string } {
  const found = /"(?:title|id)"\s*:\s*"([^"\\\n]{1,80})/.exec(text)?.[1];
  return found === undefined ? {} : { name: found };
}

function referenceOf(said: Item, line: number): Reference {
  const plain = (text: string) => onOneLine(withoutMarkup(withoutEntities(text))).trim();
  const extra = extraOf(said.note);
  const isArxiv = /^arxiv$/i.test(said.archive) || /^arxiv:/i.test(said.number);
  const authors = said.author.length > 0 ? said.author : said.type === 'book' ? said.editor : [];
  return {
    line,
    key: said.id,
    ...(said.type && { type: said.type }),
    title: plain(said.title),
    authors: [...new Set(authors.map(nameOf).filter(Boolean))],
    issued: issuedIn(said.issued?.['date-parts'][0]?.join('-') || said.issued?.raw || said.issued?.literal || ''),
    container: plain(said['container-title']),
    publisher: plain(said.publisher),
    genre: plain(said.genre),
    volume: said.volume,
    issue: said.issue,
    pages: said.page,
    doi: said.DOI || extra.facts.get('doi'),
    arxiv: (isArxiv && (said.archive_location || said.number)) || extra.facts.get('arxiv'),
    isbn: said.ISBN,
    pmid: said.PMID || extra.facts.get('pmid'),
    urls: said.URL ? [said.URL] : [],
    language: said.language,
    abstract: withoutMarkup(withoutEntities(said.abstract)),
    keywords: keywordsIn(said.keyword),
    notes: [extra.words, said.annote].filter(Boolean),
  };
}

function nameOf({ family, given, literal, suffix, ...particles }: v.InferOutput<typeof name>): string {
  if (family === '') return onOneLine(literal || given).trim();
  const particle = [particles['dropping-particle'], particles['non-dropping-particle']].filter(Boolean).join(' ');
  return keptName({ family: onOneLine(family).trim(), given: onOneLine(given).trim(), particle, suffix });
}

/** A note in which Zotero keeps what its forms have no field for: `DOI: 10.…` on a line of its own. */
function extraOf(note: string): { facts: Map<string, string>; words: string } {
  const facts = new Map<string, string>();
  const words = note.split('\n').filter((line) => {
    const [, label, value] = /^\s*(doi|arxiv|pmid|pmcid|citation key)\s*:\s*(\S+)(?:\s*\[[\w.-]+\])?\s*$/i.exec(line) ?? [];
    if (label && value) facts.set(label.toLowerCase(), value);
    return label === undefined;
  });
  return { facts, words: words.join('\n').trim() };
}
