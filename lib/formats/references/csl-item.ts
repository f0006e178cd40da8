import type { Clip } from '../../clip/clip';
import { hostName } from '../../clip/address';
import { chineseName } from './chinese-name';
import { arxivNumber, citedAddress } from './cited-address';
import type { CslDate, CslName, CslType, CslWork } from './csl';
import { serverOf, typeOfWork } from './csl-type';
import { issuedOf } from './issued';
import { inOneLine } from './one-line';
import { pinyinName } from './pinyin-name';
import { isPublished } from './venue';
import { westernName } from './western-name';

/** A clipping as a work to be cited. What is not known is left out. */
export function cslWork(clip: Clip): CslWork {
  const { identifiers = {}, language, summary } = clip;
  const { type, genre } = typeOfWork(clip);
  const arxiv = arxivNumber(identifiers);
  return known({
    type,
    title: inOneLine(clip.title),
    author: clip.authors?.map((name) => nameOf(inOneLine(name), clip)).filter(isSaid),
    issued: issuedOf(clip),
    // A starter clipping came with the product: nobody looked at its page on that day.
    accessed: clip.url === undefined || clip.origin === 'seed' ? undefined : dayOf(clip.clippedAt),
    ...placeOf(clip, type),
    ...countsOf(clip, type),
    genre: genre && inOneLine(genre),
    number: arxiv !== undefined && type === 'article' ? `arXiv:${arxiv}` : undefined,
    archive: arxiv === undefined ? undefined : 'arXiv',
    archive_location: arxiv,
    DOI: identifiers.doi && inOneLine(identifiers.doi),
    ISBN: identifiers.isbn && inOneLine(identifiers.isbn),
    PMID: identifiers.pmid && inOneLine(identifiers.pmid),
    URL: citedAddress(clip),
    language,
    abstract: summary?.source === 'abstract' ? inOneLine(summary.text) : undefined,
    keyword: clip.tags?.map(inOneLine).join(', '),
  });
}

/** Channels and members of forums call themselves what they like; and only of papers is a Chinese byline surely a person's name. */
function nameOf(name: string, { kind }: Clip): CslName {
  if (kind === 'video' || kind === 'discussion') return { literal: name };
  return (kind === 'paper' ? chineseName(name) : undefined) ?? pinyinName(name) ?? westernName(name) ?? { literal: name };
}

const isSaid = (name: CslName) => !('literal' in name) || name.literal !== '';

function placeOf(clip: Clip, type: CslType): Pick<CslWork, 'container-title' | 'publisher' | 'source'> {
  const site = inOneLine(clip.site ?? (clip.url === undefined ? '' : hostName(clip.url)));
  const venue = isPublished(clip.venue) ? inOneLine(clip.venue) : '';
  switch (type) {
    case 'article-journal':
    case 'paper-conference':
      return { 'container-title': venue, source: site };
    case 'thesis':
      return { publisher: venue.split(/[,，]/).slice(1).join(',').trim(), source: site };
    case 'book':
      return { publisher: venue, source: site };
    case 'article': {
      const server = serverOf(clip);
      return server === undefined ? { source: site } : { publisher: server };
    }
    case 'webpage':
    case 'post':
    case 'post-weblog':
    case 'article-newspaper':
    case 'entry-encyclopedia':
      return { 'container-title': site };
    case 'software':
    case 'motion_picture':
    case 'graphic':
      return { publisher: site };
    case 'document':
      return {};
  }
}

/** Where in its venue: of what is published in parts. */
function countsOf({ venuePlace }: Clip, type: CslType): Pick<CslWork, 'volume' | 'issue' | 'page'> {
  if (!venuePlace || (type !== 'article-journal' && type !== 'paper-conference')) return {};
  const [volume = '', issue = '', pages = ''] = [venuePlace.volume, venuePlace.issue, venuePlace.pages].map((part) => part && inOneLine(part));
  return { volume, issue, page: pages.replace(/\s*(?:--?|[‐-―])\s*/g, '-') };
}

/** The day by the reader's own clock, as the library shows it. */
function dayOf(iso: string): CslDate {
  const day = new Date(iso);
  return { 'date-parts': [[day.getFullYear(), day.getMonth() + 1, day.getDate()]] };
}

/** A work without what says nothing. */
function known(work: { [K in keyof CslWork]: CslWork[K] | undefined }): CslWork {
  const isGap = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(work).filter(([name, value]) => name === 'title' || !isGap(value))) as CslWork;
}
