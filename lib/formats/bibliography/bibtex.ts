import { entriesIn, type Entry } from './bibtex-entries';
import { namesOfBibtex } from './bibtex-names';
import { issuedIn, issuedOf } from './issued';
import { keywordsIn } from './keywords';
import { paragraphsOfLatex, wordsOfLatex } from './latex';
import type { ReadItem, Reference } from './reference';

/** What entries of BibTeX and biblatex are in CSL; those that are not named are something. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal', 'periodical': 'article-journal', suppperiodical: 'article-journal', review: 'article-journal',
  inproceedings: 'paper-conference', conference: 'paper-conference',
  book: 'book', mvbook: 'book', booklet: 'book', collection: 'book', mvcollection: 'book', reference: 'book', mvreference: 'book', proceedings: 'book', mvproceedings: 'book',
  inbook: 'chapter', bookinbook: 'chapter', suppbook: 'chapter', incollection: 'chapter', suppcollection: 'chapter', inreference: 'entry-encyclopedia',
  thesis: 'thesis', phdthesis: 'thesis', mastersthesis: 'thesis', bachelorsthesis: 'thesis',
  report: 'report', techreport: 'report', manual: 'report', unpublished: 'article', preprint: 'article',
  online: 'webpage', electronic: 'webpage', www: 'webpage', webpage: 'webpage',
  software: 'software', code: 'software', dataset: 'dataset', patent: 'patent', standard: 'standard',
  video: 'motion_picture', movie: 'motion_picture', artwork: 'graphic', image: 'graphic',
}; // prettier-ignore

const GENRES: Readonly<Record<string, string>> = { phdthesis: 'PhD thesis', mastersthesis: "Master's thesis", bachelorsthesis: "Bachelor's thesis", mathesis: "Master's thesis" };

/** What stands in a parent for itself, and not for its parts. */
const OWN = new Set(['crossref', 'xref', 'ids', 'title', 'subtitle', 'author', 'editor', 'doi', 'url', 'urldate', 'eprint', 'abstract', 'keywords', 'note', 'annote', 'annotation', 'file', 'pages', 'label', 'key']);

/** The references of a `.bib` file, in BibTeX or biblatex. Whatever is wrong in it is told in its place, and the rest is read. */
export function* readBibtex(text: string): Generator<ReadItem> {
  const entries: Entry[] = [];
  for (const entry of entriesIn(text)) {
    if ('flaw' in entry) yield entry;
    else {
      entries.push(entry);
      yield entry.line;
    }
  }
  // A parent stands behind its parts.
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  for (const entry of entries) {
    if (entry.type !== 'xdata' && entry.type !== 'set') yield referenceOf({ ...entry, fields: withParent(entry, byKey) });
  }
}

function withParent({ fields }: Entry, byKey: ReadonlyMap<string, Entry>): Map<string, string> {
  const key = (fields.get('crossref') ?? fields.get('xdata') ?? '').trim().toLowerCase();
  const parent = key === '' ? undefined : byKey.get(key)?.fields;
  if (!parent || parent === fields) return fields;
  const whole = new Map([...parent].filter(([name]) => !OWN.has(name)));
  const title = parent.get('title');
  if (title !== undefined && !fields.has('booktitle')) whole.set('booktitle', title);
  return new Map([...whole, ...fields]);
}

function referenceOf({ line, key, type, fields }: Entry): Reference {
  const words = (...names: string[]) => first(names, (name) => wordsOfLatex(fields.get(name) ?? ''));
  const plain = (...names: string[]) => first(names, (name) => verbatim(fields.get(name) ?? ''));
  const eprintOf = plain('archiveprefix', 'eprinttype').toLowerCase();
  const eprint = plain('eprint');
  const isArxiv = eprintOf === 'arxiv' || (eprintOf === '' && /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.test(eprint));
  const subtitle = words('subtitle');
  const house = words('howpublished');
  return {
    line,
    key,
    ...(TYPES[type] !== undefined && { type: TYPES[type] }),
    title: [words('title'), subtitle].filter(Boolean).join(': '),
    authors: namesOfBibtex(fields.get('author') ?? (TYPES[type] === 'book' ? fields.get('editor') : '') ?? ''),
    issued: issuedIn(plain('date')) ?? issuedOf(words('year'), words('month'), plain('day')),
    container: words('journaltitle', 'journal', 'booktitle', 'maintitle'),
    publisher: words('school', 'institution', 'publisher', 'organization') || (/\\url|https?:/i.test(fields.get('howpublished') ?? '') ? '' : house),
    genre: GENRES[plain('type')] ?? (words('type') || GENRES[type]),
    volume: words('volume'),
    issue: words('number', 'issue'),
    pages: words('pages', 'eid'),
    doi: plain('doi'),
    arxiv: isArxiv ? eprint : plain('arxivid', 'arxiv'),
    isbn: plain('isbn'),
    pmid: eprintOf === 'pubmed' || eprintOf === 'pmid' ? eprint : plain('pmid'),
    urls: [fields.get('url'), fields.get('howpublished'), fields.get('bdsk-url-1'), fields.get('note')].flatMap((value) => addressesIn(value ?? '')),
    language: plain('langid', 'language'),
    abstract: paragraphsOfLatex(fields.get('abstract') ?? ''),
    keywords: keywordsIn(wordsOfLatex(fields.get('keywords') ?? fields.get('keyword') ?? fields.get('mendeley-tags') ?? '')),
    notes: ['note', 'annote', 'annotation', 'comment', 'review'].map((name) => noteOf(fields.get(name) ?? '')).filter(Boolean),
  };
}

const first = (names: readonly string[], read: (name: string) => string): string => names.map(read).find(Boolean) ?? '';

/** A note that is an address and nothing else is among the addresses. */
const noteOf = (latex: string) => (/^\s*\\url\s*\{[^{}]*\}\s*$/.test(latex) ? '' : paragraphsOfLatex(latex));

/** Numbers and addresses, which are not words of TeX, but may be escaped as if they were. */
function verbatim(latex: string): string {
  return latex.replace(/\\url\s*\{([^{}]*)\}/g, '$1').replace(/\{?\$\\sim\$\}?|\\textasciitilde(?:\{\})?|\\~\{\}/g, '~').replace(/\\([_%&#$~])/g, '$1').replace(/[{}]/g, '').trim();
}

function addressesIn(latex: string): string[] {
  return /https?:/i.test(latex) ? (verbatim(latex).match(/https?:\/\/[^\s"<>]+/gi) ?? []) : [];
}
