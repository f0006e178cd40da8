import { github as repository } from '../../clip/families/documents';
import { workAmong } from '../../clip/families/family';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { summarise } from '../summarise';
import { metaOf, summaryFrom, tagsAt, textAt } from './found';
import type { Site } from './site';

/** What GitHub adds to a description: the repository's name behind it, or an invitation in place of one. */
const BOILERPLATE = /\s*Contribute to \S+ development by creating an account on GitHub\.?\s*$/i;

/**
 * The front page of a repository. Its name is taken from the address and its description from the page's own box:
 * GitHub changes pages without a load, and the sharing card may still be that of the page before.
 */
export const github: Site = {
  matches: (url) => workAmong([repository], url.href) !== undefined,

  read(document, url) {
    const [owner = '', repository = ''] = url.pathname
      .slice(1)
      .replace(/(?:\.git)?\/?$/u, '')
      .split('/');
    const name = `${owner}/${repository}`;
    const readme = document.querySelector('#readme, article.markdown-body');
    const body = bodyOf(readme, url);
    const description = descriptionOf(document, name);
    const chosen = body && summarise({ title: repository, text: body.text });
    return {
      kind: 'code',
      title: name,
      site: 'GitHub',
      authors: [owner],
      canonicalUrl: `https://github.com/${name}`,
      links: [{ url: `https://github.com/${name}`, rel: 'code' }],
      summary: summaryFrom('description', description) ?? summaryFrom('extract', chosen),
      keywords: tagsAt(document, 'a.topic-tag'),
      body,
    };
  },
};

function descriptionOf(document: Document, name: string): string | undefined {
  const isCurrent = metaOf(document, 'og:url', LIMITS.url)?.toLowerCase().endsWith(`/${name.toLowerCase()}`);
  const stated = isCurrent ? metaOf(document, 'og:description', LIMITS.summary) : undefined;
  const shown = textAt(document, ['[itemprop="about"], .BorderGrid-cell > p.f4'], LIMITS.summary);
  const plain = (stated ?? shown)?.replace(BOILERPLATE, '');
  const suffix = ` - ${name}`;
  return (plain?.toLowerCase().endsWith(suffix.toLowerCase()) ? plain.slice(0, -suffix.length) : plain)?.trim();
}
