import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { identifiersOf } from '../../clip/families/papers';
import { bodyOf } from '../body';
import { tidy } from '../tidy';
import { without } from '../without';
import { summaryFrom } from './found';
import type { Site, SiteReading } from './site';

/** A paper's abstract page on arXiv. The address gives the number, so that every version is one work. */
export const arxiv: Site = {
  matches: (url) =>
    isHost(url.hostname, 'arxiv.org') &&
    url.pathname.startsWith('/abs/') &&
    identifiersOf(url.href).arxiv !== undefined,

  read(document, url) {
    const published = document.querySelector('#arxiv-doi-link')?.textContent?.match(/10\.\d{4,9}\/\S+/u)?.[0];
    const abstract = without(document.querySelector('blockquote.abstract'), '.descriptor');
    return {
      ...paperAt(url, published?.toLowerCase()),
      summary: summaryFrom('abstract', tidy(abstract?.textContent, LIMITS.summary)),
      keywords: subjectsOf(document),
      body: bodyOf(abstract, url),
    };
  },
};

/**
 * What the address of a paper tells by its number. arXiv registers a DOI of its own for every paper (arXiv blog, "New
 * arXiv articles are now automatically assigned DOIs", 2022).
 */
export function paperAt(url: URL, published?: string): SiteReading {
  const { arxiv: id = '' } = identifiersOf(url.href);
  return {
    kind: 'paper',
    site: 'arXiv',
    canonicalUrl: `https://arxiv.org/abs/${id}`,
    identifiers: { doi: published ?? `10.48550/arxiv.${id}`, arxiv: id },
    links: [{ url: `https://arxiv.org/pdf/${id}`, rel: 'pdf' }],
  };
}

/** `Computation and Language (cs.CL); Machine Learning (cs.LG)` without the codes. */
function subjectsOf(document: Document): string[] {
  const text = document.querySelector('td.subjects')?.textContent ?? '';
  return text
    .split(';')
    .slice(0, 20)
    .flatMap((subject) => tidy(subject.replace(/\([\w.-]+\)/gu, ''), LIMITS.tag) ?? []);
}
