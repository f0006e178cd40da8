import { siteHost } from './links';
import type { Page } from './page';
import { setOf } from './set-of';
import { bare } from './tidy';

/** Second-level labels under which countries hand out names: the name of `bbc.co.uk` is `bbc`. */
const REGISTRY_LABELS = setOf('ac co com edu gov net org');

/** The label by which people call a host: `nature` for `www.nature.com`. */
export function hostLabel(url: URL): string {
  const labels = siteHost(url).split('.').slice(0, -1);
  const last = labels.at(-1) ?? url.hostname;
  return REGISTRY_LABELS.has(last) ? (labels.at(-2) ?? last) : last;
}

/** Whether a text is the name of the site in full: as the page states it, or as its host spells it. */
export function isWholeSiteName(text: string, page: Page): boolean {
  const { url } = page;
  const name = bare(text);
  return name !== '' && [...statedNames(page), bare(hostLabel(url)), bare(url.hostname), bare(siteHost(url))].includes(name);
}

/** Whether a text is the name of the site, in full or in good part. */
export function isSiteName(text: string, page: Page): boolean {
  const name = bare(text);
  if (!name) return false;
  const stated = statedNames(page);
  const label = bare(hostLabel(page.url));
  // 网易新闻 for 网易
  if (stated.some((site) => site.replace(/(?:新闻|新聞|资讯|网|網)$/u, '') === name)) return true;
  if (isWholeSiteName(text, page)) return true;
  const isPartOf = (whole: string, part: string) =>
    part.length >= 4 && part.length * 2 >= whole.length && whole.includes(part);
  return (
    isPartOf(label, name) || (name.length <= 30 && isPartOf(name, label)) || stated.some((site) => isPartOf(site, name))
  );
}

/** What the page calls its site, and what its title ends in after the heading; letters and digits alone. */
function statedNames({ openGraph, jsonLd, html, heading }: Page): string[] {
  const tail =
    heading && html.title?.startsWith(heading)
      ? html.title
          .slice(heading.length)
          .split(/[|｜»_–—·:-]/u)
          .slice(1)
          .at(-1)
      : '';
  const names = [openGraph.site, jsonLd.site, html.site].flatMap((site) => (site ? bare(site) : []));
  // For search engines a title is said again behind itself.
  return tail && !bare(tail).includes(bare(heading ?? '')) ? [...names, bare(tail)] : names;
}
