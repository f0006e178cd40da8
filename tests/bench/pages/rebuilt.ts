import MiniSearch from 'minisearch';
import { searchedLine } from '../../../lib/search/fold';
import { eachTerm } from '../../../lib/search/terms';
import { openLibrary, storedClips } from './stored';

/** The peer with an index in memory, built anew from the clippings by every page that searches. */

type Entry = { id: string; title: string; summary: string; tags: string; authors: string; site: string; note: string };

const FIELDS = ['title', 'summary', 'tags', 'authors', 'site', 'note'];

/** Words, and of Chinese every two characters: without that it would find nothing inside a run. */
function tokenize(text: string): string[] {
  const terms: string[] = [];
  eachTerm(searchedLine(text), (term) => terms.push(term));
  return terms;
}

export async function rebuilt(): Promise<MiniSearch<Entry>> {
  const index = new MiniSearch<Entry>({ fields: FIELDS, tokenize, processTerm: (term) => term });
  for await (const clips of storedClips(await openLibrary(), 2_000)) {
    index.addAll(
      clips.map(({ id, title, summary, tags = [], authors = [], site = '', note = '' }) => ({
        id,
        title,
        summary: summary?.text ?? '',
        tags: tags.join('\t'),
        authors: authors.join('\t'),
        site,
        note,
      })),
    );
  }
  return index;
}

/** The ids of what holds every word, the last one as a beginning, best first. */
export function ask(index: MiniSearch<Entry>, query: string): string[] {
  const text = query.replace(/\b[a-z]+:/g, '');
  return index.search(text, { combineWith: 'AND', prefix: (_, at, terms) => at === terms.length - 1 }).map(({ id }) => id as string);
}
