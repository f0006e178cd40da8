import type { Kind } from '../../clip/clip';
import { kindOf } from '../notes/kind';
import type { Reference } from './reference';

/** What works of a type are in the library; of all others their address tells. */
const KINDS: Readonly<Record<string, Kind>> = {
  'article-journal': 'paper', 'paper-conference': 'paper', chapter: 'paper', thesis: 'paper', report: 'paper', article: 'paper', manuscript: 'paper',
  'article-newspaper': 'article', 'article-magazine': 'article', 'post-weblog': 'article', 'entry-encyclopedia': 'article', 'entry-dictionary': 'article',
  post: 'discussion', software: 'code', motion_picture: 'video', broadcast: 'video', graphic: 'image', figure: 'image',
  book: 'other', dataset: 'other', patent: 'other', standard: 'other',
}; // prettier-ignore

/** What a reference is of. A web page is what its address says; what has a number of arXiv is a paper. */
export function kindOfReference({ type = '' }: Reference, title: string, url: string | undefined, isPreprint: boolean): Kind {
  return KINDS[type] ?? (isPreprint ? 'paper' : url === undefined ? 'other' : kindOf(url, title));
}
