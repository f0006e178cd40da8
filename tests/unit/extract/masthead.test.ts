// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const TITLE = 'What the tide leaves';
const PARAGRAPH =
  'Every morning at low water the wardens walk the two miles between the piers and write down what the night has brought, from ropes and crates to a piano that nobody has ever claimed.';

/** The text of a page of Ann Reed's in The Shore, with something above its first paragraph. */
function read(above: string): string {
  const head = `<title>${TITLE} | The Shore</title><meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="The Shore"><meta name="author" content="Ann Reed"><meta property="article:published_time" content="2024-03-05">`;
  const text = Array.from({ length: 5 }, (_, n) => `<p>${n + 1}. ${PARAGRAPH}</p>`).join('');
  const page = new DOMParser().parseFromString(`<html><head>${head}</head><body><main><div class="entry-content">${above}${text}</div></main></body></html>`, 'text/html');
  return extract(page, 'https://shore.example/tide', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';
}

describe('above the first paragraph', () => {
  test.each([
    ['a day', '<div><span>March 5, 2024</span></div>'],
    ['a day and how long it takes to read', '<p>Published Mar 5, 2024 at 8:21 am | 5 min read</p>'],
    ['a day in Chinese', '<div>发布时间：2024年3月5日 上午8:21 来源：The Shore</div>'],
    ['a day, a house and how many have read', '<div><span>2024-03-05 07:35:12</span><span>来源：<a>港口日报</a></span><span>浏览次数：12034次</span></div>'],
    ['a day, an account and a place', '<div><a>芯潮社</a> <span>· 2024年3月5日 10:30</span><span>IP属地: 福建</span><span>阅读 1.2万</span></div>'],
    ['a day on which it was first', '<div><span>于 2024-03-05 10:30:12 首次发布</span></div>'],
    ['a day beside a picture of nobody', '<div><img alt=""><span>2024-03-05</span><span>来源：<a>量子位</a></span></div>'],
    ['a day and counts', '<div><time>2024.03.05 10:30:12</time><span>字数 612</span><span>阅读 203</span></div>'],
    ['a day and that of an update', '<div><span>2024/3/5 16:02</span><span>（3/5 18:00 更新）</span></div>'],
    ['a day in German', '<div><span>5. März 2024</span></div>'],
    ['a day behind a few words in German', '<div>Veröffentlicht am Dienstag, 5. März 2024, 14:05 Uhr</div>'],
    ['a day and that of an update in French', '<div>Publié le 05/03/2024 à 09h14, mis à jour le 6 mars 2024</div>'],
    ['a day in Portuguese', '<div>Publicado em 5 de março de 2024</div>'],
    ['a day with a weekday', '<div>2024年3月5日週二 上午8:21</div>'],
    ['a day in traditional characters', '<div>發佈時間：<span>2024-03-05 18:30</span> 更新：2024-03-06 瀏覽數：1321</div>'],
    ['a day and minutes in traditional characters', '<div>出版：2024-03-05 閱讀 4 分鐘</div>'],
    ['names', '<div>By <a href="/ann">Ann Reed</a></div>'],
    ['names and a day in a block beside others', '<div><div>Ann Reed</div><div>Our coast, day by day</div><div>Updated 5 March 2024</div></div>'],
    ['a byline of nobody’s name, by the name of its element', '<p class="byline">By Our Shore Desk</p>'],
    ['the site', '<p>The Shore</p>'],
    ['an author’s picture', '<div><img src="/a.jpg" alt="Ann Reed"> Ann Reed</div>'],
    ['buttons', '<ul><li>Facebook</li><li>X</li><li>Copy link</li></ul>'],
    ['the title beside a day', `<div>${TITLE}</div><div>March 5, 2024</div>`],
  ])('%s is not said again', (_, above) => {
    const [first] = read(above).split('\n');
    expect(first).toMatch(above.includes('Our coast') ? /^Our coast, day by day$/u : /^1\. Every morning/u);
  });

  test.each([
    ['a sentence with a name and a day in it', '<p>Ann Reed went there on March 5, 2024.</p>', 'Ann Reed went there on March 5, 2024.'],
    ['a reference that is called by an author', '<p>Of weed and wrack [<a class="author-ref">Bell</a>] has said all that can be said, and the wardens go by what he says whenever they are out at night.</p>', 'Of weed and wrack [Bell] has said all that can be said, and the wardens go by what he says whenever they are out at night.'],
    ['a short sentence', '<p>It was March 5, 2024.</p>', 'It was March 5, 2024.'],
    ['a price', '<p>$ 48.00</p>', '$ 48.00'],
    ['somebody else', '<p>Tom Bell</p>', 'Tom Bell'],
    ['what somebody is', '<p>Marine scientist Tom Bell joins the wardens as director.</p>', 'Marine scientist Tom Bell joins the wardens as director.'],
    ['a day of a chronicle', '<p><b>2024年3月5日</b> 大桥开工</p>', '2024年3月5日 大桥开工'],
    ['somebody else in Chinese', '<div><span>芯潮社</span></div>', '芯潮社'],
    ['a heading that is a day', '<h2>March 5, 2024</h2>', 'March 5, 2024'],
    ['a title that stands alone', `<p>${TITLE}</p>`, TITLE],
    ['a calendar', ['1', '2', '3', '4', '5'].map((day) => `<p>March ${day}, 2024</p><p>Nothing but weed.</p>`).join(''), 'March 1, 2024'],
  ])('%s stays', (_, above, first) => {
    expect(read(above).split('\n')[0]).toBe(first);
  });

  test('names within the paragraph stay', () => {
    expect(read(`<p>March 5, 2024</p><p><em>Ann Reed</em> says so. ${PARAGRAPH}</p>`)).toMatch(/^Ann Reed says so\. Every/u);
  });
});
