import type { Quote } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { identifiersOf } from '../../clip/families/papers';
import type { ImportedClip } from '../imported';
import { withoutEmphasis } from './emphasis';
import type { Entry } from './entry';
import { furtherLinks } from './further-links';
import { isCatalogued, readHeading, type Heading } from './heading';
import { readableAddress, withoutSiteName } from './host';
import { kindOf } from './kind';
import { languageOf } from './language';
import type { NoteLine, NoteLink } from './line';
import { spokenIn } from './saying';
import { firstSentence, widthOf } from './sentence';

/** In columns: an unmarked first line that is wider is running text, and its title has to be found in it. */
const WIDEST_TITLE = 160;
const CUT_TITLE = 80;

/** The page that an entry is about: a link of its own before one in a sentence. Pictures are not pages. */
export function pageOf(lines: readonly NoteLine[]): NoteLink | undefined {
  const pages = lines.flatMap(({ links }) => links).filter(({ rel }) => rel !== 'image');
  return pages.find(({ own }) => own) ?? pages[0];
}

/** The clipping of an entry with a link: the title line, the links, and all other words as the reader's summary. */
export function linkClip({ lines }: Entry, page: NoteLink): ImportedClip {
  const written = lines.flatMap(({ words }) => words.split('\n')).filter(Boolean);
  const titleLine = written.find(isCatalogued) ?? written[0] ?? '';
  const below = written.filter((words) => words !== titleLine);
  const heading = readHeading(withoutEmphasis(titleLine));
  const named = titleOf(heading, titleLine);
  const { title, site } = withoutSiteName(named.title, page.url);
  const summary = [named.words, heading.description, ...below].filter(Boolean).join('\n');
  const { links, overflow } = furtherLinks(lines, page.url);
  const note = [heading.affiliation, ...overflow].filter(Boolean).join('\n');
  const language = languageOf(heading.marked ? heading.original : named.title);
  const identifiers = identifiersOf(page.url);
  return {
    title: title || readableAddress(page.url).slice(0, LIMITS.title),
    ...(named.whole && { titleBy: 'reader' as const }),
    kind: kindOf(page.url, heading.description ? `${title} · ${heading.description}` : title),
    url: page.url,
    site,
    ...(summary && { summary: { text: summary, source: 'reader' as const } }),
    ...(heading.authors && { authors: heading.authors }),
    ...(heading.publishedAt && { publishedAt: heading.publishedAt }),
    ...(language && { language }),
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
    ...(heading.venue && { venue: heading.venue }),
    ...(links.length > 0 && { links }),
    ...(heading.category && { tags: [heading.category] }),
    ...(note && { note }),
    ...(named.quote && { quotes: [named.quote] }),
    ...(heading.read && { read: true as const }),
  };
}

/** A title, the words of the line that are not in it, and whether the reader wrote it so. */
type Named = { title: string; whole: boolean; words?: string; quote?: Quote };

/** A work that running text calls by its name. */
const NAMED_WORK = /(?:论文|文章|\bpaper|\barticle|\bbook)\s*[“《"]([^“”《》"]{8,300})[”》"]/iu;
const LONG_HEAD = /^([^:：。！？]{4,60})(?:：|:(?=[^\d\s/]))\s*(\S.*)$/u;

function titleOf(heading: Heading, line: string): Named {
  const plain = heading.title;
  if (plain === '') return { title: '', whole: false };
  if (heading.marked && plain.length <= LIMITS.title) return { title: plain, whole: true };
  if (widthOf(plain) <= WIDEST_TITLE) return { title: plain.replace(/(?<!\s)\s*[:：]$/, ''), whole: true };
  const quote = spokenIn(plain);
  if (quote) return { title: firstSentence(plain, CUT_TITLE), whole: false, quote };
  const work = NAMED_WORK.exec(plain)?.[1];
  if (work) return { title: work, whole: true, words: line };
  const [, head, rest] = LONG_HEAD.exec(plain) ?? [];
  if (head && rest) return { title: head, whole: true, words: rest };
  return { title: firstSentence(plain, CUT_TITLE), whole: false, words: line };
}
