import type { Link } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import type { NoteLine } from './line';

/** The links of an entry beside its page, once each. More than a clipping holds are told apart, for its note. */
export function furtherLinks(lines: readonly NoteLine[], pageUrl?: string): { links: Link[]; overflow: string[] } {
  const links = new Map<string, Link>();
  for (const { url, rel = 'related', title } of lines.flatMap((line) => line.links)) {
    if (url !== pageUrl && !links.has(url)) links.set(url, { url, rel, ...(title && { title }) });
  }
  const all = [...links.values()];
  return { links: all.slice(0, LIMITS.links), overflow: all.slice(LIMITS.links).map(({ url }) => url) };
}
