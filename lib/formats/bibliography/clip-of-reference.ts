import { webAddress } from '../../clip/address';
import type { Link } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import type { ImportedClip } from '../imported';
import { readableAddress, siteName } from '../notes/host';
import { tagsOf } from './keywords';
import { kindOfReference } from './kind';
import { languageIn } from './language';
import { addressOf, identifiersIn, isPreprintServer } from './numbers';
import type { Reference } from './reference';

/** What stands on a site, whose name is the site's and no journal's. */
const ON_A_SITE = new Set(['webpage', 'post', 'post-weblog', 'article-newspaper', 'article-magazine', 'entry-encyclopedia', 'entry-dictionary', 'software', 'motion_picture', 'graphic', 'dataset']);

/** The clipping of a reference; `undefined` where it has neither a title nor an address. */
export function clipOfReference(reference: Reference): ImportedClip | undefined {
  const addresses = reference.urls.flatMap((url) => webAddress(url.replace(/[.,;]+$/, '')) ?? []);
  const identifiers = identifiersIn(reference, addresses);
  const { url, others } = addressOf(reference, identifiers, addresses);
  const title = reference.title || (url === undefined ? '' : readableAddress(url));
  if (!/\S/.test(title)) return undefined;
  const { venue, site } = placeOf(reference);
  const shownSite = site || (url === undefined ? '' : siteName(url));
  const language = languageIn(reference.language, title);
  const { tags, sentences } = tagsOf(reference.keywords);
  const note = [...reference.notes, ...sentences].join('\n\n').trim();
  const authors = reference.authors.filter(Boolean).map((name) => name.slice(0, LIMITS.author)).slice(0, LIMITS.authors);
  const links = others.slice(0, LIMITS.links).map((address): Link => ({ url: address, ...(/\.pdf$/i.test(new URL(address).pathname) && { rel: 'pdf' }) }));
  const venuePlace = placeInVenue(reference);
  return {
    title: title.slice(0, LIMITS.title),
    kind: kindOfReference(reference, title, url, identifiers.arxiv !== undefined),
    ...(url !== undefined && { url }),
    ...(reference.abstract && { summary: { text: reference.abstract.slice(0, LIMITS.summary), source: 'abstract' } }),
    ...(authors.length > 0 && { authors }),
    ...(shownSite && { site: named(shownSite) }),
    ...(reference.issued && { publishedAt: reference.issued }),
    ...(language && { language }),
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
    ...(venue && { venue: named(venue) }),
    ...(venue && Object.keys(venuePlace).length > 0 && { venuePlace }),
    ...(links.length > 0 && { links }),
    ...(tags.length > 0 && { tags }),
    ...(note && { note: note.slice(0, LIMITS.note) }),
  };
}

const named = (name: string) => name.slice(0, LIMITS.name);

/** Where it came out, and whose site it is. A preprint server is no venue, and a thesis says that it is one. */
function placeOf({ type = '', container = '', publisher = '', genre = '', language, title }: Reference): { venue: string; site: string } {
  if (ON_A_SITE.has(type)) return { venue: '', site: container || publisher };
  if (type === 'thesis') {
    const isChinese = languageIn(language, title) === 'zh';
    const kind = /thesis|dissertation|论文|論文/i.test(genre) ? genre : genre && isChinese ? `${genre}学位论文` : genre ? `${genre} thesis` : isChinese ? '学位论文' : 'Thesis';
    return { venue: [kind, publisher || container].filter(Boolean).join(isChinese ? '，' : ', '), site: '' };
  }
  const venue = type === 'book' || type === 'report' || type === 'article' ? publisher || container : container || (type === '' ? publisher : '');
  return isPreprintServer(venue) ? { venue: '', site: '' } : { venue, site: '' };
}

function placeInVenue({ volume = '', issue = '', pages = '' }: Reference): NonNullable<ImportedClip['venuePlace']> {
  const range = pages.replace(/\s*(?:--+|[‐-―-])\s*/g, '–').trim();
  return { ...(volume && { volume: named(volume) }), ...(issue && { issue: named(issue) }), ...(range && { pages: named(range) }) };
}
