// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { postsOf, threadOf } from '../../../lib/extract/thread';

const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
const LONG =
  'The reed was cut too early in the year, and the whole bed of it bent at the first wind that came over the marsh in the middle of March.';

/** A post in Discuz!'s markup. */
const post = (id: number, author: string, text: string) =>
  `<div id="post_${id}"><div class="authi"><a class="xw1">${author}</a></div><em id="authorposton${id}">发表于 2024-5-18 19:27:00</em><div id="postmessage_${id}">${text}</div></div>`;

describe('the posts of a thread', () => {
  test('are read with who wrote them and when', () => {
    const document = parse(post(1, 'reedling', LONG) + post(2, '老张', '说得对。'));
    expect(postsOf(document, false).map(({ author, written }) => ({ author, written }))).toEqual([
      { author: 'reedling', written: '发表于 2024-5-18 19:27:00' },
      { author: '老张', written: '发表于 2024-5-18 19:27:00' },
    ]);
  });

  test('leave out a quotation that stands above in full, and keep a short one', () => {
    const quote = `<blockquote>reedling wrote: ${LONG}</blockquote>`;
    const document = parse(
      post(1, 'reedling', LONG) + post(2, 'marl', `${quote}Later, then.`) + post(3, 'x', '<blockquote>then</blockquote>?'),
    );
    const thread = threadOf(postsOf(document, false), document);
    expect(thread.textContent).toBe(`reedling${LONG}marlLater, then.xthen?`);
  });

  test('are each read once, though a chosen answer stands twice', () => {
    const document = parse(`<div id="postmessage_9">${LONG}</div><hr>${post(1, 'a', 'Why?')}${post(2, 'b', LONG)}`);
    expect(postsOf(document, false).map(({ author }) => author)).toEqual(['a', 'b']);
  });

  test('are comments in microdata only where the page is a discussion', () => {
    const html = `<div itemscope itemtype="https://schema.org/Comment"><p itemprop="text">${LONG}</p></div>`;
    expect(postsOf(parse(html), false)).toEqual([]);
    expect(postsOf(parse(html), true)).toHaveLength(1);
  });

  test('are none on a page without any', () => {
    expect(postsOf(parse('<main><p>An article.</p></main>'), true)).toEqual([]);
  });
});
