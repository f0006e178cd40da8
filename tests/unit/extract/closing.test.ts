// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const PARAGRAPH = '每天清晨退潮时，守滩人沿着两座码头之间的三公里海岸走一遍，记下夜里被冲上来的东西：缆绳、木箱，还有一架无人认领的钢琴。';
const OTHER = '另一篇文章讲的是山里的茶园，茶农在清明之前上山采茶，到了夏天茶园里便只剩下知了的叫声和偶尔路过的行人。';

/** What is read of an article with a line below it, and another article below that. */
function read(line: string, paragraphs = 3): string {
  const article = `<p>${PARAGRAPH}</p>`.repeat(paragraphs);
  const page = new DOMParser().parseFromString(`<html><head><title>潮水留下的</title></head><body><main><h1>潮水留下的</h1>${article}<div>${line}</div><section><p>${OTHER}</p></section></main></body></html>`, 'text/html');
  return extract(page, 'https://haian.example/a/1', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';
}

test.each([
  '以上内容（包括图片及视频）为创作者平台用户上传并发布，本平台仅提供信息存储服务',
  '特别声明：以上作品内容仅代表作者本人',
  '广告声明：文内含有的对外跳转链接用于传递更多信息，以上所有文章均包含本声明。',
  '<p>【免责声明】以上观点仅代表作者个人，与本网无关</p>',
])('what stands below an article that is closed by %s is of others', (line) => {
  const text = read(line);
  expect(text).toContain('无人认领的钢琴');
  expect(text).not.toContain('以上');
  expect(text).not.toContain('茶园');
});

test.each(['该文观点仅代表作者本人，平台仅提供信息存储空间服务。', '<p>本内容由作者授权发布，观点仅代表作者，不代表本站立场。</p>', '免责声明：本内容来自平台创作者，不代表本站的观点和立场。', '版权所有，未经授权不得转载。', '郑重声明：发布此内容旨在传播更多信息，与本站立场无关。'])(
  'what stands below an article is of others, and that above one is not, when they are parted by %s',
  (line) => {
    expect(read(line)).not.toMatch(/代表|版权|郑重|茶园/u);
    expect(read(`${line}${`<p>${PARAGRAPH}</p>`.repeat(3)}`, 2)).toContain('茶园');
  },
);

test.each(['以上就是守滩人的一天。', '以上内容由守滩人口述。', '版权声明：本文为博主原创文章，转载请注明出处。'])('an article goes on after %s', (line) => {
  expect(read(line)).toContain('茶园');
});

test('nothing is closed before anything was said', () => {
  expect(read('以上内容为用户上传并发布', 0)).toContain('茶园');
});

const MENU = ['Markets', 'Lifestyle', 'Strategy', 'Wall Street', 'Europe', 'Your Money', 'Video', 'Latest', 'Contributors', 'Opinion', 'The Arts', 'Weather'];
const ROW = 'Every morning at low water, whatever the weather is, the wardens of the shore walk the two miles between the piers and write down what the night has brought.';
const readUnder = (above: string): string => {
  const html = `<html><head><title>The Shore</title></head><body><div id="content"><div>${above}</div><h1>What the tide leaves</h1>${`<p>${ROW}</p>`.repeat(6)}</div></body></html>`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), 'https://shore.example/tide', new Date('2026-01-15T12:00:00Z')).body?.text ?? '';
};
const boxes = (texts: readonly string[]) => texts.map((text) => `<div><b>${text}</b> <i>Find out more</i></div>`).join('');

test('menus and boxes above the title are none of the text', () => {
  const text = readUnder(`<script>${'var menu = 1; '.repeat(20)}</script>${boxes(MENU)}`);
  expect(text).toContain('Every morning');
  expect(text).not.toContain('Markets');
});

test.each([
  ['a paragraph', `<p>${ROW}</p>${boxes(MENU)}`, ROW],
  ['a short line', boxes(MENU.slice(0, 2)), 'Lifestyle'],
])('%s above the title stays', (_, above, kept) => {
  expect(readUnder(above).split('What the tide leaves')[0]).toContain(kept);
});
