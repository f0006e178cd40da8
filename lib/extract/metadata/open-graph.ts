import type { Kind } from '../../clip/clip';
import type { Metas } from './metas';
import type { Said } from './said';

/** What a sharing card says: Open Graph (ogp.me) and, where it is silent, Twitter's card. */
export function readOpenGraph(metas: Metas): Said {
  const kind = kindOf(metas.first('og:type'));
  return {
    title: metas.first('og:title', 'twitter:title'),
    authors: metas.all('article:author', 'book:author', 'og:article:author'),
    published: metas.first(
      'article:published_time',
      'og:article:published_time',
      'og:published_time',
      'book:release_date',
      'video:release_date',
    ),
    description: longest(metas.first('og:description'), metas.first('twitter:description')),
    site: metas.first('og:site_name'),
    language: metas.first('og:locale'),
    kind,
    keywords: metas.all('article:tag', 'og:article:tag'),
    address: metas.first('og:url'),
  };
}

function kindOf(type: string | undefined): Kind | undefined {
  if (type?.startsWith('video')) return 'video';
  return type === 'article' || type === 'blog' ? 'article' : undefined;
}

const longest = (a: string | undefined, b: string | undefined) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);
