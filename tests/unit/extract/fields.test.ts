// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const NOW = new Date('2026-01-15T12:00:00Z');
const URL_SEEN = 'https://www.paper.example/news/harbour-opens';

/** What is read from a page with this head and body. */
const read = (head: string, body = '', url = URL_SEEN) => {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), url, NOW);
};
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

describe('a title loses the name of its site', () => {
  const SITE = meta('og:site_name', 'The Paper');
  test.each([
    ['as stated', `<title>Harbour opens - The Paper</title>${SITE}`, '', 'Harbour opens'],
    ['in front', `<title>The Paper: Harbour opens</title>${SITE}`, '', 'Harbour opens'],
    ['behind a section', '<title>Harbour opens | News | The Paper</title>', '<h1>Harbour opens</h1>', 'Harbour opens'],
    ['as its host spells it', '<title>Harbour opens | Paper</title>', '', 'Harbour opens'],
    ['in Chinese', `<title>港口开放_新闻_晨报</title>${meta('og:site_name', '晨报')}`, '<h1>港口开放</h1>', '港口开放'],
  ])('%s', (_, head, body, title) => expect(read(head, body).title).toBe(title));

  test.each([
    ['a dash of its own', `<title>War - and peace</title>${SITE}`, 'War - and peace'],
    ['a colon of its own', `<title>Harbour: a history</title>${SITE}`, 'Harbour: a history'],
  ])('and keeps %s', (_, head, title) => expect(read(head).title).toBe(title));

  test('is the host where the page says nothing', () => expect(read('').title).toBe('www.paper.example'));
});

test('a paper is in the journal that is stated for citation, though its title is stated as Dublin Core', () => {
  const stated = [['dc.Title', 'Moss as a Clock'], ['dc.Creator', 'Ada Lovelace'], ['citation_journal_title', 'Slow Physics']].map(([name, content]) => `<meta name="${name}" content="${content}">`);
  expect(read(stated.join('')).venue).toBe('Slow Physics');
});

describe('a canonical link', () => {
  test.each([
    ['of the same site', '/news/harbour-opens?id=1', 'https://www.paper.example/news/harbour-opens?id=1'],
    ['of its desktop twin', 'https://paper.example/news/harbour-opens', 'https://paper.example/news/harbour-opens'],
  ])('%s is believed', (_, href, address) => expect(read(canonical(href)).canonicalUrl).toBe(address));

  test.each([
    ['the home page', 'https://www.paper.example/'],
    ['another site', 'https://other.example/news/harbour-opens'],
    ['a site whose name merely ends alike', 'https://newspaper.example/news/harbour-opens'],
    ['no web address', 'javascript:alert(1)'],
    ['a sentence', 'What opens today?'],
    ['the shelf that the page stands on', '/news/'],
  ])('to %s is not', (_, href) => expect(read(canonical(href)).canonicalUrl).toBeUndefined());

  test.each([
    ['that an app gives for all its pages', 'https://app.example/all', '#inbox/FMfc1', '', undefined],
    ['that a page of an app has of its own', 'https://app.example/all#inbox/FMfc1', '#inbox/FMfc1?from=x', '', 'https://app.example/all#inbox/FMfc1'],
    ['of a document whose places have names like routes', 'https://app.example/all/of-it', '#tag/pets', '<h2 id="tag/pets">Pets</h2>', 'https://app.example/all/of-it'],
  ])('%s', (_, href, anchor, body, address) => expect(read(canonical(href), body, `https://app.example/all${anchor}`).canonicalUrl).toBe(address));

  test('is not needed where what looks like a route is a place on the page', () => {
    expect(read('', '<a name="tag/小">Pets</a>', 'https://app.example/all?v=2#tag/小').canonicalUrl).toBe('https://app.example/all?v=2');
    expect(read('', '<a name="tag/cats">Cats</a>', 'https://app.example/all?v=2#tag/小').canonicalUrl).toBeUndefined();
  });
});

describe('authors around the title', () => {
  test.each([
    ['after By', '<p>By Ada Lovelace and Mary Somerville</p>', ['Ada Lovelace', 'Mary Somerville']],
    ['below By', '<p><span>By</span> <span>Gabrielle Bouchard</span> <span>In</span> Travel</p>', ['Gabrielle Bouchard']],
    ['in German', '<p>Von: Anna Seghers</p>', ['Anna Seghers']],
    ['in Chinese', '<p>记者：林若水 来源：晨报</p>', ['林若水']],
    ['before where and when', '<p class="author-name"><b>林若水</b> <i>发布于</i> <i>北京</i></p>', ['林若水']],
  ])('%s', (_, line, authors) => expect(read('', `<h1>Harbour opens</h1>${line}`).authors).toEqual(authors));

  const byLd = (type: string, name: string) =>
    `<title>Harbour opens</title>${meta('og:site_name', name)}<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Harbour opens', author: { '@type': type, name } })}</script>`;
  test('are a person whose name the site bears', () => {
    expect(read(byLd('Person', 'Polly Barker')).authors).toEqual(['Polly Barker']);
  });
  test('are never the organisation that the site is', () => {
    expect(read(byLd('Organization', 'The Paper')).authors).toBeUndefined();
  });
});

describe('the day of a moment in UTC', () => {
  const at = (moment: string) => meta('article:published_time', moment);
  test('is the one that the address names beside it', () => {
    const url = 'https://www.paper.example/2023/11/08/harbour-opens';
    expect(read(at('2023-11-09T05:30:59Z'), '', url).publishedAt).toBe('2023-11-08');
  });
  test('is its own where the address names another', () => {
    const url = 'https://www.paper.example/2023/11/01/harbour-opens';
    expect(read(at('2023-11-09T05:30:59Z'), '', url).publishedAt).toBe('2023-11-09T05:30:59Z');
  });
});

test.each(['<figcaption>', '<p class="wp-caption-text">'])('a summary is not what stands under a picture, in %s', (tag) => {
  const caption = 'The harbour opens under a clear sky, with the first ferry of the year on its way to the islands.';
  const lead = 'After nine years of work the harbour opens to ships again, and nobody in town had believed in it any more.';
  const more = '<p>Fishermen had moved to other coasts, and their houses stood empty until this spring came at last.</p>'.repeat(4);
  const { summary } = read('<title>Harbour opens</title>', `<article><h1>Harbour opens</h1><figure><img src="/a.jpg">${tag}${caption}</${tag.slice(1).split(/[ >]/)[0]}></figure><p>${lead}</p>${more}</article>`);
  expect(summary?.source).toBe('extract');
  expect(summary?.text).toContain(lead);
  expect(summary?.text).not.toContain('clear sky');
});

describe('a head', () => {
  const head = (title: string, path: string) =>
    `<title>${title}</title>${meta('og:title', title)}${meta('og:description', `All that is to be said of it: ${title}, at some length.`)}${canonical(path)}`;

  test('of an earlier page is not believed', () => {
    const found = read(head('Ferry runs on bread', '/news/ferry'), '<h1>Harbour opens</h1>');
    expect(found).toMatchObject({ title: 'Harbour opens' });
    expect(found.canonicalUrl).toBeUndefined();
    expect(found.summary).toBeUndefined();
  });

  test('with another address for the same page is', () => {
    const found = read(head('Harbour opens', '/p/123'), '<h1>Harbour opens at last</h1>');
    expect(found.canonicalUrl).toBe('https://www.paper.example/p/123');
    expect(found.title).toBe('Harbour opens at last');
  });
});

describe('a language', () => {
  const chinese = '<p>这家修表铺在城墙根下开了四十一年，门口没有招牌，只挂着一只停在三点一刻的旧钟。</p>';
  const traditional =
    '<p>這家修錶鋪在城牆根下開了四十一年，門口沒有招牌，只掛著一隻停在三點一刻的舊鐘，他們說這個時間從來沒有變過。</p>';
  const english =
    '<p>The shop below the wall has been open for forty years, and there is no sign above the door of it.</p>';
  const inLanguage = (lang: string, body: string) =>
    extract(
      new DOMParser().parseFromString(`<html lang="${lang}"><body>${body}</body></html>`, 'text/html'),
      URL_SEEN,
      NOW,
    ).language;

  test.each([
    ['en', chinese, 'zh'],
    ['', chinese, 'zh'],
    ['zh-CN', chinese, 'zh'],
    ['zh-CN', traditional, 'zh-Hant'],
    ['zh-CN', english, 'en'],
    ['', english, 'en'],
    ['en-US', english, 'en'],
    ['de', '<p>Ein kurzer Satz.</p>', 'de'],
  ])('stated as "%s" is checked against the text', (stated, body, language) =>
    expect(inLanguage(stated, body)).toBe(language),
  );
});

describe('strings of a page', () => {
  test('are well-formed, visible and bounded', () => {
    const found = read(`<title>a\u202eb\u0007c \ud800 ${'x'.repeat(5_000)}</title>`);
    expect(found.title.startsWith('abc \ufffd xxx')).toBe(true);
    expect(found.title).toHaveLength(2_000);
  });

  test('that are links are of the web', () => {
    const paper = meta('citation_title', 'T').replaceAll('property', 'name');
    const pdf = (href: string) => read(paper + meta('citation_pdf_url', href).replaceAll('property', 'name')).links;
    expect(pdf('data:text/html,x')).toBeUndefined();
    expect(pdf('t.pdf')).toEqual([{ url: 'https://www.paper.example/news/t.pdf', rel: 'pdf' }]);
  });
});

describe('a DOI', () => {
  test('names the page that states it', () => {
    const found = read(
      '<meta name="citation_title" content="T"><meta name="citation_doi" content="https://doi.org/10.1234/ABC.5">',
    );
    expect(found.identifiers).toEqual({ doi: '10.1234/abc.5' });
  });

  test.each([
    ['10.1016/0014-5793(86)80001-X', '10.1016/0014-5793(86)80001-x'],
    ['doi:10.1234/Ab.cd(5).', '10.1234/ab.cd(5)'],
    ['10.1002/(SICI)1097-4571(199806)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O', '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o'],
  ])('is stated whole, with its brackets: %s', (content, doi) => {
    expect(read(`<meta name="citation_title" content="T"><meta name="citation_doi" content="${content}">`).identifiers).toEqual({ doi });
  });

  test.each([
    ['doi: 10.1234/ab.cd(5).', '10.1234/ab.cd(5)'],
    ['(doi: 10.1234/abc)', '10.1234/abc'],
    ['[doi: 10.1234/abc], 2021', '10.1234/abc'],
  ])('is shown without the sentence around it: %s', (shown, doi) => {
    const abstract = 'Creepers climb by turning, and turn one way for life. '.repeat(6);
    expect(read('<title>T</title>', `<h1>T</h1><p>${shown}</p><div class="abstractSection"><p>${abstract}</p></div>`).identifiers).toEqual({ doi });
  });

  test('does not name a page that merely links it', () => {
    expect(
      read('<title>T</title>', '<a href="https://doi.org/10.1234/abc">10.1234/abc</a>').identifiers,
    ).toBeUndefined();
  });
});
