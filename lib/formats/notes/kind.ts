import type { Kind } from '../../clip/clip';
import { siteKind } from './host';

/** A title that says it is a list; what stands in brackets is an aside. */
const LIST_TITLE =
  /(?:列表|清单|合集|大全|汇总|书单)$|\bawesome[- ]|\blists? of\b|\bcurated\b.*\blist\b|\bcollections? of\b|(?:^|[-–—|:] *)list$/i;
const ASIDE = /[(（][^()（）]*[)）]/g;

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Pages that are something else than most of their site, and forms of path that tell everywhere. */
const PATHS: readonly [RegExp, Kind][] = [
  [/^(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:issues|pull|discussions)\b/, 'discussion'],
  [/^(?:www\.)?huggingface\.co\/papers\//, 'paper'],
  [/^(?:www\.)?huggingface\.co\/blog\//, 'article'],
  [/^(?:www\.)?weibo\.com\/ttarticle\//, 'article'],
  [/^(?:www\.)?bilibili\.com\/read\//, 'article'],
  [/^(?:www\.)?nature\.com\/articles\/|^papers\.[^/]+\/|^dl\.acm\.org\/doi\/|\.pdf$/, 'paper'],
  // A post on any server of the fediverse.
  [/^[^/]+\/@[\w.-]+\/\d+$/, 'discussion'],
];

/** What a link is of, by the words of its title and the form of its address. */
export function kindOf(address: string, title: string): Kind {
  const url = new URL(address);
  const place = `${url.hostname}${url.pathname.replace(/\/$/, '')}`;
  if (title.replace(ASIDE, '').split(' · ').some((part) => LIST_TITLE.test(part.trim()))) return 'list';
  const path = PATHS.find(([form]) => form.test(place))?.[1];
  return path ?? siteKind(address) ?? (isPicture(address) ? 'image' : isPublication(url) ? 'other' : 'article');
}

function isPicture(address: string): boolean {
  return PICTURE.test(new URL(address).pathname);
}

/** A home page, a section with a name of one or two words, or a newsletter: a whole publication and no page of it. */
function isPublication({ pathname }: URL): boolean {
  const parts = pathname.split('/').filter(Boolean);
  const [first = ''] = parts;
  if (parts.length === 0 || parts.some((part) => /^newsletters?$/i.test(part))) return true;
  return parts.length === 1 && /^[a-z]+(?:-[a-z]+)?$/i.test(first);
}
