import { LIMITS } from '../../clip/limits';
import { tidy } from '../tidy';
import type { Metas } from './metas';
import { splitKeywords } from './said';
import type { Said } from './said';
import { stated } from './stated';

/** Names under which content systems write the day of publication; no specification has them. */
const DATES = [
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'firstpublishedtime',
  'publish-date',
  'publish_date',
  'publication_date',
  'date_published',
  'article.published',
  'article:published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article:published_date',
  'og:release_date',
  'og:pubdate',
  'published_date',
  'published_time',
  'publish_time',
  'pubtime',
  'release_date',
  'date',
];

/** Names of who wrote it that content systems have beside HTML's own; `mediaid` is whoever has an account at Sohu. */
const AUTHORS = ['author', 'parsely-author', 'sailthru.author', 'byl', 'article:author_name', 'cxenseparse:author', 'mediaid'];

/** HTML's own words: `<title>`, the standard metadata names (WHATWG HTML, 4.2.5.1), `lang` and the canonical link. */
export function readHtml(page: Document, metas: Metas): Said {
  return {
    title: stated(page.querySelector('title:not(svg title)')?.textContent, LIMITS.title),
    authors: [...metas.all(...AUTHORS), ...writers(metas)],
    published: metas.first(...DATES),
    description: metas.first('description'),
    site: metas.first('application-name'),
    language: tidy(page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang'), LIMITS.name),
    keywords: metas.all('keywords', 'news_keywords').flatMap(splitKeywords),
    address: tidy(page.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'), LIMITS.url),
  };
}

/** What is shown beside a link to the page (Yoast SEO and others: `twitter:label1` and `twitter:data1`). */
const WRITTEN = /^\s*(?:written by|author|verfasst von|geschrieben von|autor|écrit par|escrito por|作者|撰稿人)[\s:]*$/i;

const writers = (metas: Metas): string[] =>
  [1, 2].flatMap((n) => (WRITTEN.test(metas.first(`twitter:label${n}`) ?? '') ? metas.all(`twitter:data${n}`) : []));
