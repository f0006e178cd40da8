// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const NOW = new Date('2026-01-15T12:00:00Z');
const published = (head: string, body: string, path = '/news/harbour', lang = '') => {
  const html = `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
  const url = `https://www.paper.example${path}`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), url, NOW).publishedAt;
};
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('a day in an address', () => {
  test.each([
    ['in directories', '/2024/05/20/harbour', '2024-05-20'],
    ['with its month in letters', '/2023/october/03/harbour', '2023-10-03'],
    ['in one number', '/gn/t20240520_15249.htm', '2024-05-20'],
    ['in two numbers', '/n1/2024/0520/c1001.html', '2024-05-20'],
    ['with its section in the middle', '/2024/SPORT/05/20/harbour/index.html', '2024-05-20'],
    ['that is none', '/article/20249913.html', undefined],
    ['that is none, and no year of its own', '/the-harbour/a-19270000', undefined],
  ])('%s', (_, path, day) => expect(published('', '', path)).toBe(day));

  test('in one number is not believed before the page', () => {
    expect(published('', '<h1>Harbour</h1><time>21 May 2024</time>', '/t20240520_1.htm')).toBe('2024-05-21');
  });
});

test('a day that a template hides for machines, that of an update, is none that the page shows', () => {
  expect(published('', '<h1>Harbour</h1><div>By <b>Ada</b> | <span class="updated rich-snippet-hidden">2019-08-22T10:30:00+02:00</span><span>20 May 2019</span></div>')).toBe('2019-05-20');
});

test('a month, and of a patent the day of issue', () => {
  expect(published('<meta name="citation_title" content="Harbours"><meta name="citation_date" content="05/2018">', '')).toBe('2018-05');
  const patent = [['2011-05-04', 'dateSubmitted'], ['2014-04-15', 'issue']].map(([day, scheme]) => `<meta name="DC.date" content="${day}" scheme="${scheme}">`);
  expect(published(patent.join(''), '')).toBe('2014-04-15');
});

test('a day is known by what WordPress in German writes below an article, and by what Drupal tells machines', () => {
  const far = '<p>The harbour opened after three years of work on its walls, locks and cranes.</p>'.repeat(9);
  const below = '<p>Dieser Artikel wurde am 14. Dezember 2015 um 14:48 von Ada veröffentlicht.</p><p>Kim am 15. Dezember 2015</p><p>16. Dezember 2015</p>';
  expect(published('', `<h1>Harbour</h1>${far}${below}`)).toBe('2015-12-14');
  const drupal = '<span property="dc:date dc:created" content="2014-02-09T10:11:00+05:30">Submitted by Ada on Sun, 02/09/2014 - 10:11</span>';
  expect(published('', `<h1>Harbour</h1>${drupal}`)).toBe('2014-02-09T10:11:00+05:30');
});

test('a job was offered on a day, and an American firm writes the month before it', () => {
  const job = JSON.stringify({ '@type': 'JobPosting', title: 'Deckhand', datePosted: '2024-05-20', validThrough: '2024-08-20' });
  expect(published(`<script type="application/ld+json">${job}</script>`, '<h1>Deckhand</h1>')).toBe('2024-05-20');
  expect(published('', '<h1>Harbour</h1><span class="date">05.20.24</span>')).toBe('2024-05-20');
  expect(published('', '<h1>Harbour</h1><span class="date">20.05.24</span>')).toBe('2024-05-20');
});

test('the day of an update is none', () => {
  expect(published('', '<h1>Harbour</h1><div>Last Update: October 20, 2021</div>')).toBeUndefined();
});

test('the day in an address goes before one stated for a later edition, but not for one of the same weeks', () => {
  const stated = (day: string) => meta('article:published_time', `${day}T09:00:00+01:00`);
  expect(published(stated('2026-01-09'), '', '/2024/5/20/harbour')).toBe('2024-05-20');
  expect(published(stated('2024-06-03'), '', '/2024/5/20/harbour')).toBe('2024-06-03T09:00:00+01:00');
  expect(published(stated('2024-05-02'), '', '/2024/5/20/harbour')).toBe('2024-05-02T09:00:00+01:00');
});

test('statements that disagree are decided by the day beside the title', () => {
  const head = meta('article:published_time', '2023-11-06T14:25:00+01:00') + '<meta name="date" content="2023-11-03">';
  expect(published(head, '<h1>Harbour</h1><p>3 November 2023</p>')).toBe('2023-11-03');
  expect(published(head, '<h1>Harbour</h1>')).toBe('2023-11-06T14:25:00+01:00');
});

test('a day that is stated for the last edition as well gives way to an earlier one beside the title, or told as that of publication', () => {
  const head = (published: string, modified: string) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Harbour', datePublished: published, dateModified: modified })}</script>`;
  const far = '<p>The harbour opened after three years of work on its walls, locks and cranes.</p>'.repeat(9);
  const below = `<h1>Harbour</h1>${far}<div>Published <time datetime="2025-08-13">August 13, 2025</time></div>`;
  expect(published(head('2025-11-29', '2025-11-29'), '<h1>Harbour</h1><p>13 August 2025</p>')).toBe('2025-08-13');
  expect(published(head('2025-11-29', '2025-11-29'), below)).toBe('2025-08-13');
  expect(published(head('2025-11-29', '2025-12-01'), below)).toBe('2025-11-29');
  expect(published(head('2025-08-14', '2025-08-14'), below)).toBe('2025-08-14');
  expect(published(head('2025-11-29', '2025-11-29'), `<h1>Harbour</h1>${far}<time>13 August 2025</time>`)).toBe('2025-11-29');
});

test('a month gives way to the day in it that another statement knows', () => {
  const month = '<meta name="citation_title" content="Harbours"><meta name="citation_publication_date" content="2021/03">';
  expect(published(`${month}<meta name="dc.date" content="2021-03-04">`, '')).toBe('2021-03-04');
  expect(published(`${month}<meta name="dc.date" content="2021-04-04">`, '')).toBe('2021-03');
});

test('of the days of a paper, that of its issue or of its appearance on the Web, the one beside the title is told', () => {
  const paper = '<meta name="citation_title" content="Harbours"><meta name="citation_publication_date" content="2018/09/01"><meta name="citation_online_date" content="2018/06/14">';
  expect(published(paper, '<h1>Harbours</h1><p>First published: 14 June 2018</p>')).toBe('2018-06-14');
  expect(published(paper, '<h1>Harbours</h1><p>Volume 3, September 2018</p>')).toBe('2018-09-01');
});

test.each([
  ['as PubMed writes it', 'Slow Med. 2021 Mar 4;12(3):e045', '2021-03-04'],
  ['behind the days on which it was received and accepted', 'Received: 1 January 2021 | Accepted: 20 February 2021 | Published: 1 March 2021', '2021-03-01'],
])('the day of a paper is read %s', (_, line, day) => expect(published('', `<h1>Harbours</h1><p>${line}</p>`)).toBe(day));

test('the day in the heading goes before those of other pages', () => {
  const body = '<h1>港口开放<br><span>2016-10-12 09:26:41 来源：晚报</span></h1><ul><li>船来了<span class="date">2016-09-10</span></li></ul>';
  expect(published('<title>港口开放</title>', body)).toBe('2016-10-12');
});

describe('a moment in UTC', () => {
  const utc = meta('article:published_time', '2023-11-09T02:11:03Z');
  test('is told in the zone in which the page states it again', () => {
    expect(published(utc, '<time datetime="2023-11-08T21:11:03-05:00">Wednesday</time>')).toBe('2023-11-08T21:11:03-05:00');
  });
  test('is not told in the zone of another moment', () => {
    expect(published(utc, '<time datetime="2023-11-07T21:11:03-05:00">Tuesday</time>')).toBe('2023-11-09T02:11:03Z');
  });
  test('is told as China tells it on a page in Chinese', () => {
    const late = meta('article:published_time', '2024-05-20T18:30:00Z');
    expect(published(late, '<h1>港口今日开放</h1>')).toBe('2024-05-21T02:30:00+08:00');
    expect(published(late, '<h1>港の今日のようす</h1>')).toBe('2024-05-20T18:30:00Z');
  });
});

describe('a day without its year, beside the title', () => {
  test.each([
    ['the last such day', '<span>12-20 10:30</span>', '2025-12-20'],
    ['of this year', '<span>01 月 05 日</span>', '2026-01-05'],
    ['behind a word', '<span>发布于 12-20 10:30</span>', '2025-12-20'],
    ['as so long ago', '<i>·</i>3天前', '2026-01-12'],
    ['as a word', '<span>昨天 10:30</span>', '2026-01-14'],
    ['in a sentence', '<span>昨天的港口静悄悄</span>', undefined],
    ['of an edit', '<span>编辑于 12-20 10:30</span>', undefined],
    ['as a range', '<span>10-20</span>', undefined],
    ['as an hour', '<span>10:20</span>', undefined],
  ])('is read %s', (_, line, day) => expect(published('', `<h1>港口今日重新开放</h1><p>${line}</p>`)).toBe(day));
});

test('a notice of the government is published after it was signed', () => {
  const signed = '<table><tr><td>成文日期：</td><td>2024年05月12日</td></tr><tr><td>发布日期：</td><td>2024年05月20日</td></tr></table>';
  expect(published('', `<h1>关于港口开放的通知</h1>${signed}`)).toBe('2024-05-20');
  expect(published('<meta name="firstpublishedtime" content="2024-05-21-16:00:00">', `<h1>关于港口开放的通知</h1>${signed}`)).toBe('2024-05-21');
});

test('a label may name the day on which a paper was first put online', () => {
  const line = '<div><span>网络首发时间：</span><p>2024-05-20 10:30:12（平台在线公开时间，不代表文献的发表时间）</p></div>';
  expect(published('', `<h1>港口泥沙淤积特征</h1><p>${'港口每年疏浚一次。'.repeat(60)}</p>${line}`)).toBe('2024-05-20');
});

describe('the day of an update', () => {
  test.each([
    ['in an element of its own', '<p>Last updated on <span class="date">27 Feb 2025</span></p>'],
    ['of what is recommended', '<h1>港口</h1><p>最新推荐文章于 2023-09-04 17:53:10 发布</p>'],
  ])('%s is not taken', (_, body) => expect(published('', body)).toBeUndefined());
});

describe('a day in a sentence under the heading', () => {
  const sentence = 'This chapter tells how the harbour of the second edition differs from that of the first, which was last\n opened on October 14, 2007, and why its boats had to be moved to where they lie in the winter of this year.';
  test('is not that of the page', () => expect(published('', `<h1>Harbour</h1><p>${sentence}</p>`)).toBeUndefined());
  test('does not hide that of the page', () => {
    expect(published('', `<h1>Harbour</h1><p>${sentence}</p><p>Document date: March 21, 2008</p>`)).toBe('2008-03-21');
  });
});

describe('days in numbers', () => {
  test.each([
    ['by the language of a country', 'en-GB', '03/10/2023', '2023-10-03'],
    ['not in English at large', 'en', '03/10/2023', undefined],
    ['with a year of two digits', 'de', '23.09.22', '2022-09-23'],
    ['with one after a stroke', 'en-GB', '03/10/23', '2023-10-03'],
    ['but no version', 'de', 'v23.09.22', undefined],
  ])('%s', (_, lang, day, date) => expect(published('', `<h1>Harbour</h1><p class="date">${day}</p>`, '/x', lang)).toBe(date));
});

test('of a post, the day that its writer joined in is not its own', () => {
  const post = '<div><div class="poster">Lin, joined: Feb 2019</div><div class="post_content"><i class="post_date">23 Mar 2021</i><div class="post_body">Where is it?</div></div></div>';
  expect(published('', post)).toBe('2021-03-23');
});

describe('a day that stands by itself, far from the title', () => {
  const far = `<h1>Harbour</h1><div>${'<p>The harbour has been dredged once more, and the boats lie where they lay before it, only lower than they did.</p>'.repeat(8)}</div>`;
  test('is the page’s, where there is one', () => {
    expect(published('', `${far}<div><p>Elin Raba</p><p><span>23.07.2025</span> · <span>4 min</span></p></div>`)).toBe('2025-07-23');
  });
  test.each([
    ['is not told from those of other pages', '<div><b>23.07.2025</b></div><div><b>24.07.2025</b></div>'],
    ['is not told where it stands beside every entry of a list', '<div><b>23.07.2025</b></div>'.repeat(11)],
    ['is not one of an update', '<div>Last updated on:</div><div>October 1, 2025</div>'],
    ['is not one of an update in one word', '<h3>Last update:</h3><p>October 1, 2025</p>'],
    ['is not one in a sentence', '<div>The lock was opened on 3 May 2019 by the mayor.</div>'],
    ['is not one of the footer', '<footer><span>May 3, 2019</span></footer>'],
  ])('%s', (_, html) => expect(published('', far + html)).toBeUndefined());
});

test('a day is the page’s, although the whole page is named for a sidebar', () => {
  const prose = '<p>The harbour has been dredged once more, and the boats lie where they lay before it, only lower than they did.</p>'.repeat(8);
  const page = `<main><h1>Harbour</h1>${prose}</main><p class="date">3 May 2019</p><p>7 June 2018</p>`;
  expect(published('', `<div class="no-sidebar">${page}</div>`)).toBe('2019-05-03');
});

test('a day is read from its element, though the day of an update stands in it as well, with nothing between', () => {
  const days = '<div class="date"><b>Jul 21, 2023</b><div class="last-updated-on">Last updated on <time datetime="2023-12-01T00:00:00.000Z">Dec 01, 2023</time></div></div>';
  expect(published('', `${days}<h1>Harbour</h1>`)).toBe('2023-07-21');
});

test('a day is told by the attribute that RDFa has for it', () => {
  expect(published('', '<h1>Harbour</h1><span class="date" property="dc:date" content="2019-05-03T00:00:00+01:00">03/05</span>')).toBe('2019-05-03T00:00:00+01:00');
});

describe('a day behind a word for publication', () => {
  const far = `<h1>Port</h1><div>${'<p>The harbour has been dredged once more, and the boats lie where they lay before it, only lower than they did.</p>'.repeat(8)}</div>`;
  test.each([
    ['in French, in an element without a name', 'fr', '<div><div>Publié le 29/10/2012 par les gens du port<br>Mis à jour le 30/10/2012</div></div>', '2012-10-29'],
    ['in the next element', 'en', '<div><b>Published:</b> <i>May 3, 2019</i> <i>May 4, 2019</i></div>', '2019-05-03'],
    ['in Chinese, of a library', 'zh', '<ul><li><b>专辑：</b><p>工程</p></li><li><b>在线公开时间：</b><p>2019-05-03 10:30（平台公开时间，不代表文献的发表时间）</p></li></ul>', '2019-05-03'],
    ['for the mouse, of a theme', 'zh', '<div><a>海风</a><span title="2019年05月03日 09:31发布">5月3日发布</span></div>', '2019-05-03'],
    ['in traditional characters', 'zh', '<div><p>更新於 2020/01/02</p><p>海風 發表在 港口日報，2019/05/03</p></div>', '2019-05-03'],
    ['not in a script', 'en', '<script>a = "published 2019-05-03"</script>', undefined],
  ])('%s', (_, lang, html, day) => expect(published('', far + html, '/x', lang)).toBe(day));
});

test('a day behind such a word beside the title goes before those in elements made for days', () => {
  const talk = '<div><i>Ada</i> <time datetime="2019-05-09">May 9</time></div>';
  expect(published('', `<h1>Port</h1><div>Published on May 3, 2019</div><div>Submitted by Kim on May 4, 2019</div><p>The harbour has been dredged once more.</p>${talk}`, '/x', 'en')).toBe('2019-05-03');
});

test('a day in the caption above the first paragraph is not the page’s', () => {
  const caption = 'Old photograph: in this one of 2 March 2011 the wardens of the harbour walk from pier to pier, as they do on every morning of the year at low water.';
  expect(published('', `<h1>Harbour</h1><p>${caption}</p>`)).toBeUndefined();
});

describe('a dateline', () => {
  const prose = '<p>The harbour has been dredged once more, and the boats lie where they lay before it, only lower than they did.</p>'.repeat(3);
  const article = (line: string) => `<article><h1>Harbour</h1>${prose}<p>${line} ${'The harbour has been dredged once more, and the boats lie where they lay before it, only lower than they did. '.repeat(5)}</p></article>`;
  test.each([
    ['of an agency', 'Feb. 23, 2015 --', '2015-02-23'],
    ['of a company', 'LEEDS, England, May 20, 2024 (NEWS WIRE) --', '2024-05-20'],
    ['but no other day', 'On May 20, 2024, it was said:', undefined],
  ])('%s', (_, line, day) => expect(published('', article(line))).toBe(day));
});
