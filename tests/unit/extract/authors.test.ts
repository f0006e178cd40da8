// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const NOW = new Date('2026-01-15T12:00:00Z');
const read = (head: string, body: string) => {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), 'https://www.paper.example/news/harbour', NOW);
};
const author = (name: string) => `<meta name="author" content="${name}">`;
const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const PROSE = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>'.repeat(4);

describe('several names', () => {
  test.each([
    ['in elements of their own', '<h1>Harbour</h1><p><i>By</i> <a>Ada Lovelace</a><i>,</i> <a>Mary Somerville</a> <i>and</i> <a>Grace Bell</a></p>', ['Ada Lovelace', 'Mary Somerville', 'Grace Bell']],
    ['of which the last stands with its "and"', '<h1>Harbour</h1><p><i>Von </i><a>Ada Lovelace</a><i> und Mary Somerville</i></p>', ['Ada Lovelace', 'Mary Somerville']],
    ['in one line', '<h1>Harbour</h1><p>By Ada Lovelace, Mary Somerville and Grace Bell</p>', ['Ada Lovelace', 'Mary Somerville', 'Grace Bell']],
    ['of which the last has a comma before its "and"', '<h1>Harbour</h1><p>By Ada Lovelace, Mary Somerville, and Grace Bell</p>', ['Ada Lovelace', 'Mary Somerville', 'Grace Bell']],
    ['of which machines are told the first, and links to the staff show all', `${ld({ '@type': 'NewsArticle', author: 'Ada Lovelace' })}<h1>Harbour</h1><p><a href="/staff/1">Ada Lovelace</a><a href="/staff/2">Mary Somerville</a></p>`, ['Ada Lovelace', 'Mary Somerville']],
    ['before an office in one line', '<h1>Harbour</h1><p>By Ada Lovelace, Science and Health Editor</p>', ['Ada Lovelace']],
    ['with short words in them', '<h1>Harbour</h1><p>Von Jörg van der Berg</p>', ['Jörg van der Berg']],
    ['after who reviewed it', '<h1>Harbour</h1><p><i>Medically reviewed</i> <i>by</i> <a>Kim Frost</a></p><p><i>Written by</i> <a>Ada Lovelace</a></p>', ['Ada Lovelace']],
    ['each in a box of its own', '<h1>Harbour</h1><dl><dd class="p-author"><a class="p-name">Ada Lovelace</a> (<a class="p-org">The Port</a>)</dd><dd class="p-author"><i class="p-name">Mary Somerville</i> (<i class="p-org">Guest</i>)</dd></dl>', ['Ada Lovelace', 'Mary Somerville']],
    ['on the line below a paper', `<h1>Harbours that Wait</h1><p>Ada Lovelace<sup>1</sup>, Jörg van der Berg, and Mary Somerville</p><p><b>Abstract.</b> ${'The harbour opened after three years of work. '.repeat(4)}</p>`, ['Ada Lovelace', 'Jörg van der Berg', 'Mary Somerville']],
    ['with their newspapers', '<h1>Harbour</h1><p class="byline">by <b><a rel="author">Ada Lovelace</a></b>, <i class="affiliation">The Port</i>, and <b>Mary Somerville</b> and <b>Grace Bell</b>, <i class="affiliation">Coal Sentinel</i></p><time>April 30, 2025, 5 a.m. EDT</time>', ['Ada Lovelace', 'Mary Somerville', 'Grace Bell']],
    ['beside where they were sent', '<h1>Harbour</h1>' + PROSE + '<div class="author">\n\nPar <strong>Ada Lovelace</strong>, <strong>Mary Somerville</strong> Envoyés spéciaux à Toulouse\n</div>', ['Ada Lovelace', 'Mary Somerville']],
    ['beside where they are, in Spanish', '<h1>Harbour</h1><p class="firma"><em>Ada Lovelace</em> | <span class="localizacion">Madrid</span></p>', ['Ada Lovelace']],
    ['beside who took the pictures', '<h1>港口开放</h1><p>作者｜林若水 摄影｜陈既白</p>', ['林若水']],
    ['beside their newspaper in traditional characters', '<h1>港口開放</h1><span class="article__author">聯合報／ <a>記者顏若谷</a>／台東即時報導</span>', ['顏若谷']],
    ['beside their offices', '<h1>港口开放</h1><div class="author-intro"><h4>林若水</h4><p>作者 | 江城大学水利学院教授</p></div>', ['林若水']],
    ['beside what they are asked to write', '<h1>港口开放</h1><p>江城日报记者 林若水 特约撰稿 陈既白</p>', ['林若水', '陈既白']],
    ['beside what they gave', '<h1>港口开放</h1><div class="author"><i>林若水</i> 发出的红包</div>', ['林若水']],
    ['spaced to one width', '<h1>港口开放</h1><p class="author">林　水 陈既白</p>', ['林水', '陈既白']],
    ['behind a dateline', '<h1>港口开放</h1><p>新华社北京5月20日电（记者林若水、陈既白）港口今日开放。</p>', ['林若水', '陈既白']],
  ])('%s', (_, body, names) => expect(read('', body).authors).toEqual(names));
});

test.each([
  ['initials', 'HN', 'By Ada Lovelace', ['Ada Lovelace']],
  ['its editors', 'Harbour News Editorial Team', 'By Ada Lovelace', ['Ada Lovelace']],
  ['initials where nobody signs', 'AFP', 'The boats lie still.', ['AFP']],
  ['its university', 'Ada Lovelace, University of the Marsh', 'The boats lie still.', ['Ada Lovelace']],
  ['its newspaper', 'Ada Lovelace, Old Harbour Gazette', 'The boats lie still.', ['Ada Lovelace']],
  ['an agency', 'Ada Lovelace and News Agencies', 'The boats lie still.', ['Ada Lovelace']],
  ['what its writers do', 'Ada Lovelace, Senior Reporter, Mary Somerville, PhD Candidate in Engines', 'The boats lie still.', ['Ada Lovelace', 'Mary Somerville']],
  ['the account of who looks after it', 'portadmin', 'By Ada Lovelace', ['Ada Lovelace']],
  ['an agency in small letters', 'Ada Lovelace, dpa', 'The boats lie still.', ['Ada Lovelace']],
  ['a studio', 'Ada Lovelace, ARD Kairo', 'The boats lie still.', ['Ada Lovelace']],
  ['what it is by law', 'Port Holding GmbH', 'By Ada Lovelace', ['Ada Lovelace']],
  ['its publisher', 'Ediciones El Puerto', 'By Ada Lovelace', ['Ada Lovelace']],
  ['its editors in French', 'La rédaction', 'By Ada Lovelace', ['Ada Lovelace']],
  ['who set up its software', 'Super User', 'By Ada Lovelace', ['Ada Lovelace']],
  ['a Chinese daily', '江城日报', '（江城日报记者 林若水 实习生 陈既白 文/图）', ['林若水', '陈既白']],
  ['a daily in traditional characters', '自由時報電子報', '〔記者溫以寧／彰化報導〕港口今天開放。', ['溫以寧']],
  ['an agency in traditional characters', '中央通訊社', '（中央社記者葉承恩札幌14日專電）港口今天開放。', ['葉承恩']],
  ['what its reporters are', '', '作者：港口周末记者 尉迟青 港口周末实习生 卢见山', ['尉迟青', '卢见山']],
  ['its own software', 'Discuz! Team and Comsenz UI Team', 'By Ada Lovelace', ['Ada Lovelace']],
  ['a Chinese daily where nobody signs', '江城日报', '船都停着。', ['江城日报']],
])('a house, by %s, gives way to who signs', (_, house, last, names) => {
  expect(read(author(house), `<h1>Harbour</h1>${PROSE}<p>${last}</p>`).authors).toEqual(names);
});

test('a house is known by what it is filed as', () => {
  const house = ld({ '@type': 'NewsArticle', headline: 'Harbour', author: { '@type': 'Organization', name: 'Die Welle' }, publisher: { '@type': 'Organization', name: 'The Port' } });
  expect(read(house, '<h1>Harbour</h1><span class="author"><a class="author-link">Ada Lovelace</a> in Altenrode</span>').authors).toEqual(['Ada Lovelace']);
  expect(read(house, '<h1>Harbour</h1>').authors).toEqual(['Die Welle']);
});

test('what is said in two languages is taken in that of the page, else in Chinese', () => {
  const said = (name: string, lang: string, content: string) => `<meta name="${name}" xml:lang="${lang}" content="${content}">`;
  const head =
    said('citation_title', 'en', 'The harbour opens') + said('citation_title', 'zh', '港口开放') + said('citation_author', 'zh', '林若水') + said('citation_author', 'en', 'LIN Ruoshui');
  expect(read(head, '')).toMatchObject({ title: '港口开放', authors: ['林若水'] });
});

describe('all authors are told', () => {
  test('where machines are told of the first one only', () => {
    const first = ld({ '@type': 'Article', headline: 'Harbour', author: { '@type': 'Person', name: 'Ada Lovelace' } });
    expect(read(first + author('Ada Lovelace, Mary Somerville'), '').authors).toEqual(['Ada Lovelace', 'Mary Somerville']);
    expect(read(first + author('Mary Somerville, Grace Bell'), '').authors).toEqual(['Ada Lovelace']);
  });
  test('where a server escapes what it states for machines', () => {
    const escaped = JSON.stringify({ '@type': 'Article', headline: 'Harbour', author: { '@type': 'Person', name: 'Ada Lovelace' } }).replaceAll('"', '&quot;');
    expect(read(`<script type="application/ld+json">${escaped}</script>`, '').authors).toEqual(['Ada Lovelace']);
  });
  test('where one person is stated with a list of names', () => {
    const both = ld({ '@type': 'Article', headline: 'Harbour', author: { '@type': 'Person', name: ['Ada Lovelace', 'Mary Somerville'] } });
    expect(read(both, '').authors).toEqual(['Ada Lovelace', 'Mary Somerville']);
  });
  test.each([
    ['in one line', '<p class="byline">By Ada Lovelace and Mary Somerville</p>', ['Ada Lovelace', 'Mary Somerville']],
    ['by links in one line', '<p><a href="/author/1">Ada Lovelace</a> in Fen and <a href="/author/2">Mary Somerville</a> | <a href="/authors">All our authors</a></p>', ['Ada Lovelace', 'Mary Somerville']],
    ['of somebody else', '<p>By Mary Somerville and Grace Bell</p>', ['Ada Lovelace']],
    ['with the site beside them', '<p><a href="/author/1">Ada Lovelace</a> <a href="/author/2">The Paper</a></p>', ['Ada Lovelace']],
  ])('where the page shows more than it states, %s', (_, byline, names) => {
    const first = ld({ '@type': 'Article', headline: 'Harbour', author: { '@type': 'Person', name: 'Ada Lovelace' } });
    expect(read(`${first}<meta property="og:site_name" content="The Paper">`, `<h1>Harbour</h1>${byline}${PROSE}`).authors).toEqual(names);
  });
  test('where each is a link in one line', () => {
    const links = ['Ada Lovelace', 'Mary Somerville', 'Grace Bell'].map((name, n) => `<a href="/autoren/${n}">${name}</a>`);
    const line = `<p>${links[0]}, ${links[1]} &amp; ${links[2]}</p>`;
    const other = '<p><a href="/autoren/9">Kim Frost</a></p>';
    expect(read('', `<h1>Harbour</h1>${line}${PROSE}${other}`).authors).toEqual(['Ada Lovelace', 'Mary Somerville', 'Grace Bell']);
  });
});

describe('of a paper', () => {
  const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
  const part = (given: string, family: string) => `<span property="author" typeof="Person"><b property="givenName">${given}</b> <b property="familyName">${family}</b></span>`;
  test.each([
    ['as libraries file them', meta('citation_title', 'Harbours') + meta('citation_author', 'Lovelace, Ada (Augusta Ada), 1815-1852'), '', ['Ada Lovelace']],
    ['as contributors', meta('dc.title', 'Harbours') + meta('dc.contributor', 'Ada Lovelace') + meta('dc.contributor', 'Grace Bell'), '<span class="author">Ada Lovelace</span>', ['Ada Lovelace', 'Grace Bell']],
    ['beside contributors', meta('dc.creator', 'Lovelace, Ada') + meta('dc.contributor', 'Bell, Grace'), '', ['Ada Lovelace']],
    ['in parts', '', `<h1>Harbours</h1>${part('Ada', 'Lovelace')}, ${part('Grace', 'Bell')}`, ['Ada Lovelace', 'Grace Bell']],
    ['that the title of the tab names', '<title>Harbours by Ada Lovelace :: SRN</title>' + meta('citation_title', 'Harbours') + meta('citation_author', 'Lovelace, Ada'), '<h1>Harbours</h1>', ['Ada Lovelace']],
  ])('authors are told, %s', (_, head, body, names) => expect(read(head, body).authors).toEqual(names));
});

test('what a card beside a link shows as its writer is the author', () => {
  const card = (label: string) =>
    `<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="Three Minutes"><meta name="twitter:label2" content="${label}"><meta name="twitter:data2" content="Ada Lovelace">`;
  expect(read(card('Written by'), '').authors).toEqual(['Ada Lovelace']);
  expect(read(card('Filed under'), '').authors).toBeUndefined();
});

describe('a label anywhere on the page', () => {
  const far = `<h1>Harbour</h1><article>${PROSE.repeat(4)}</article>`;
  test.each([
    ['above the name', '<div><h3>Author</h3><p>Ada Lovelace</p></div>', ['Ada Lovelace']],
    ['before the name', '<div><h3>Written by Ada Lovelace</h3><p>Ada Lovelace writes about engines and ships, and has done so for years.</p></div>', ['Ada Lovelace']],
    ['of old blogs, before an hour', '<p>Posted by Ada Lovelace at June 12, 2004 10:11 AM</p>', ['Ada Lovelace']],
    ['of a box about her', '<div><h3>About the Author</h3><h4>Ada Lovelace</h4></div>', ['Ada Lovelace']],
    ['in the foot of the article', '</article><article><footer><p>Written by <strong>Ada Lovelace</strong> who lives in a lighthouse.</p></footer></article>', ['Ada Lovelace']],
    ['that is all there is', '<div><h3>Author</h3><p>all articles</p></div>', undefined],
    ['in a list of facts beside it', '<aside><dl><dt>Author</dt><dd>Ada Lovelace</dd></dl></aside>', ['Ada Lovelace']],
    ['on what else somebody wrote', '<p>All articles by Ada Lovelace</p>', ['Ada Lovelace']],
    ['on another article', '<aside><p>Written by</p><p>Kim Frost</p></aside>', undefined],
  ])('%s', (_, beside, names) => expect(read('', far + beside).authors).toEqual(names));
});

test.each([
  ['a guest', '<span>September 30, 2021</span><span>Guest post by Ada Lovelace, owner of Two Engines</span>', ['Ada Lovelace']],
  ['whoever is pictured', '<div><img class="h-10 rounded-full" alt="Ada Lovelace"><p>Ada Lovelace</p><p>Chief of Engines</p></div>', ['Ada Lovelace']],
  ['no thing that is pictured', '<div><img class="card" alt="Brass Kettle"><p>Brass Kettle</p></div>', undefined],
  ['nobody who praises', `${PROSE}<div class="praise_testimonial"><span class="praise_author">Ada Lovelace</span></div>`, undefined],
])('beside the title stands %s', (_, beside, names) => {
  expect(read('', `<h1>Harbour</h1>${beside}${PROSE}`).authors).toEqual(names);
});

test('an aside that was never closed, with the whole article in it, is no reason to doubt its author', () => {
  const page = `<aside><p>We are hiring</p><main><article><h1>Harbour</h1><span class="meta-author">Ada Lovelace</span>${PROSE}</article></main>`;
  expect(read('', page).authors).toEqual(['Ada Lovelace']);
});

describe('who signs an article', () => {
  test.each([
    ['at its end', `<article>${PROSE}<p>Written by Ada Lovelace</p></article>`, ['Ada Lovelace']],
    ['in Chinese', `<article>${'<p>港口经过三年的修建，在两场风暴之后，于星期一正式开放。</p>'.repeat(8)}<p>本报记者 林若水 来源：晨报</p></article>`, ['林若水']],
  ])('%s is its author', (_, body, names) => expect(read('', body).authors).toEqual(names));

  test.each([
    ['sentence that begins with By', `<article>${PROSE}<p>By Monday Evening the first ships had come in, and the last of the cranes stood where it should.</p></article>`],
    ['picture', `<h1>港口开放</h1><p>港口今日开放。 新华社记者 林若水 摄</p>`],
  ])('and nobody is, of a %s', (_, body) => expect(read('', body).authors).toBeUndefined());
});

describe('an editor', () => {
  test('is no author, though the page states it', () => {
    const page = read(author('林若水'), '<h1>港口开放</h1><p>港口今日开放。</p><p>责任编辑：林若水</p>');
    expect(page.authors).toBeUndefined();
  });
  test('leaves the author alone', () => {
    const page = read('', '<h1>港口开放</h1><p>作者：陈既白</p><p>港口今日开放。</p><p>责编：林若水</p>');
    expect(page.authors).toEqual(['陈既白']);
  });
});

describe('a name', () => {
  test('of one word is told as the byline has it', () => {
    expect(read(author('Ada'), '<h1>Harbour</h1><p>Eine Kolumne von Ada Lovelace</p>').authors).toEqual(['Ada Lovelace']);
  });
  test('beside the title counts where its element is only called after authors', () => {
    expect(read('', '<div><h1>Harbour</h1><i class="x_authorBox">Ada Lovelace</i></div>').authors).toEqual(['Ada Lovelace']);
    expect(read('', `<div><h1>Harbour</h1>${PROSE}</div><i class="x_authorBox">Ada Lovelace</i>`).authors).toBeUndefined();
  });
  test('that a blog bears is its owner by the profiles that it links to', () => {
    const head = `${author('Ada Lovelace')}<meta property="og:site_name" content="Ada Lovelace">`;
    expect(read(head, '<a rel="me" href="https://social.example/@ada">here</a>').authors).toEqual(['Ada Lovelace']);
    expect(read(head, '').authors).toBeUndefined();
  });
  test('that a blog bears is its owner by what microdata calls a person', () => {
    const page = (name: string) => read(`${author(name)}<meta property="og:site_name" content="${name}">`, '<aside itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Lovelace</b></aside>');
    expect(page('Ada Lovelace').authors).toEqual(['Ada Lovelace']);
    expect(page('Harbour News').authors).toBeUndefined();
  });
  test('that a blog bears is its owner by the person that it is filed as', () => {
    const person = { '@id': '#ada', '@type': ['Person', 'Organization'], name: 'Ada Lovelace' };
    const article = { '@type': 'Article', headline: 'Harbour', author: { name: 'Ada Lovelace', '@id': '#ada' }, publisher: { '@id': '#ada' } };
    expect(read(ld({ '@graph': [article, person] }), '').authors).toEqual(['Ada Lovelace']);
  });
  test('of an organisation is not, though it is stated as a person', () => {
    const name = 'Harbour Board';
    const article = { '@type': 'Article', headline: 'Harbour', author: { '@type': 'Person', name }, publisher: { '@type': 'Organization', name } };
    expect(read(ld(article), '').authors).toBeUndefined();
  });
});

test.each([
  ['a page elsewhere', '<meta property="article:author" content="portbook.example/harbour">', ''],
  ['who remarks on it', '', '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Kim Frost</b></div>'],
  ['a button beside the title', '', '<p>Share</p><p>by Email</p>'],
  ['a list of those who write', '', '<a href="/contributors/">Those Who Write</a>'],
])('no author is %s', (_, head, beside) => {
  expect(read(head, `<h1>Harbour</h1>${beside}${PROSE}`).authors).toBeUndefined();
});

test('a body that is called after its author names nobody by its menu', () => {
  const html = `<body class="single s-author-ada"><ul><li><a href="/">Boats</a></li></ul><h1>Harbour</h1>${PROSE}</body>`;
  expect(extract(new DOMParser().parseFromString(html, 'text/html'), 'https://www.paper.example/news/harbour', NOW).authors).toBeUndefined();
});

test.each([
  ['by a link to a contributor', `<article><h1>Harbour</h1>${PROSE}</article><p>By <a href="/contributors/ada/">Ada Lovelace</a></p>`, ''],
  ['beside what she is', '<h1>Harbour</h1><p>By</p><a>Ada Lovelace</a><i>,</i> <a>Journalist</a>', ''],
  ['beside a label', `<h1>Harbour</h1><div class="author"><i>Recipe by</i> <b>Ada Lovelace</b></div>`, ''],
  ['beside a link to more of hers', `<h1>Harbour</h1><div class="author"><b>Ada Lovelace</b> <a>View other pages »</a></div>`, ''],
  ['with tags in her name', '', ld({ '@type': 'Article', headline: 'Harbour', author: { '@type': 'Person', name: '<a href="/people/ada">Ada Lovelace</a>' } })],
  ['behind the login of the software', '<h1>Harbour</h1><p>Author</p><p>Ada Lovelace</p>', author('wp')],
])('an author is told %s', (_, body, head) => expect(read(head, body).authors).toEqual(['Ada Lovelace']));

test('cards of other articles name none of their authors', () => {
  const card = (name: string) => `<div itemscope itemtype="https://schema.org/Article"><b itemprop="author">${name}</b></div>`;
  expect(read(author('Ada Lovelace'), card('Kim Frost') + card('Lee Moss')).authors).toEqual(['Ada Lovelace']);
});

test('a member of a forum may be called anything', () => {
  const post = (name: string) => `<div><div class="authi"><a class="xw1">${name}</a></div><div id="postmessage_${name}">Where is the harbour?</div></div>`;
  expect(read(author('Some Software'), post('1657') + post('lin')).authors).toEqual(['1657']);
  expect(read(author('Some Software'), `<p>By Ada Lovelace</p>${post('RMS')}${post('lin')}`).authors).toEqual(['RMS']);
});

test('whoever is named to the content system by a login is named to readers in full', () => {
  expect(read(author('alovel4'), '<h1>Harbour</h1><p>Written by Ada Lovelace</p>').authors).toEqual(['Ada Lovelace']);
  expect(read(author('alovel4'), '<h1>Harbour</h1>').authors).toEqual(['alovel4']);
});

describe('Chinese newspapers sign', () => {
  const STORY = `<article>${'<p>港口经过三年的修建，在两场风暴之后，于星期一正式开放。</p>'.repeat(8)}</article>`;
  test.each([
    ['with wide blanks between the names', '<h1>港口开放</h1><div class="author">本报记者　林若水　陈既白</div>', ['林若水', '陈既白']],
    ['in a line of their own', `<h1>港口开放</h1>${STORY.replace('<p>', '<p>新华社记者林若水、陈既白</p><p>')}`, ['林若水', '陈既白']],
    ['in a line of their own in traditional characters', `<h1>港口開放</h1>${STORY.replace('<p>', '<p>記者溫以寧／彰化報導</p><p>')}`, ['溫以寧']],
    ['in the element that digital editions have for it', '<h1>港口开放</h1><founder-author>本报记者 林若水 通讯员 陈既白</founder-author>', ['林若水', '陈既白']],
    ['in the element that digital editions have for it, each as wide as the others', '<h1>港口开放</h1><founder-author>本报记者 林若水 通讯员 陈 白</founder-author>', ['林若水', '陈白']],
    ['under a label, with a square between them', '<h1>港口开放</h1><p><span>作者：</span> <span>林若水 ▪ 陈既白</span></p>', ['林若水', '陈既白']],
    ['with a label, a comma and an office', '<h1>港口开放</h1><ul><li><span>作者, </span><span>林若水</span></li><li><span>职位, </span><span>本台记者</span></li><li><span>发自 </span><span>武汉</span></li></ul>', ['林若水']],
    ['beside an editor in traditional characters', '<h1>港口開放</h1><div class="author"><span>文</span> <a>林若水</a> <span>責任編輯</span><span>陳既白</span></div>', ['林若水']],
    ['above a line as short as a name', `<h1>港口开放</h1>${STORY.replace('<p>', '<p>新华社记者林若水</p><p>港口开放</p><p>')}`, ['林若水']],
    ['beside signs that mean something elsewhere', '<h1>港口开放</h1><p class="author">C++[林若水</p><p>责编：陈既白</p>', ['C++[林若水']],
    ['as author and editor in one', '<h1>港口开放</h1><p id="author_baidu">作者：林若水</p><p>责编：林若水</p>', ['林若水']],
    ['not as who edited a text of others', '<h1>港口开放</h1><p class="author">林若水</p><p>责编：林若水</p>', undefined],
    ['not by the lists beside them', '<h1>港口开放</h1><div class="author-other"><h3>大家都在看</h3><a>夜里的船</a></div>', undefined],
    ['not by what reporters do', `<h1>港口开放</h1>${STORY.replace('<p>', '<p>本报记者报道</p><p>')}`, undefined],
  ])('%s', (_, body, names) => expect(read('', body).authors).toEqual(names));
});

test('of several articles that a page tells machines of, the one with its title is its own', () => {
  const article = (headline: string, name: string) => ({ '@type': 'NewsArticle', headline, author: { '@type': 'Person', name } });
  const both = ld([article('Nine boats for sale', 'Kim Frost'), article('Harbour opens', 'Ada Lovelace')] as object);
  expect(read(`<title>Harbour opens | The Paper</title>${both}`, '').authors).toEqual(['Ada Lovelace']);
  expect(read(`<title>The Paper</title>${both}`, '').authors).toEqual(['Kim Frost']);
});

test('stand behind a long caption of the picture between them and the title', () => {
  const caption = `<div class="photo-caption">${'The boats lie still in the old harbour of the town on the evening before it opens. '.repeat(4)}</div>`;
  expect(read('', `<header><h1>Harbour</h1>${caption}<p><b>By Ada Lovelace</b> 9:19 PM</p></header><article>${PROSE}</article>`).authors).toEqual(['Ada Lovelace']);
});

test('no link is the author of a post that is named for who wrote it', () => {
  expect(read('', `<h1>Harbour</h1><article class="post author-ada"><p>We <a href="/chart">see this chart</a>.</p>${PROSE}</article>`).authors).toBeUndefined();
});

test('a page whose body is named for its comments names its author', () => {
  const html = '<html><body class="no-comments recent-posts"><h1>Harbour</h1><a rel="author">Ada Lovelace</a></body></html>';
  expect(extract(new DOMParser().parseFromString(html, 'text/html'), 'https://www.paper.example/news/harbour', NOW).authors).toEqual(['Ada Lovelace']);
});
