import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf, pageKey } from '../../../lib/clip/identity';
import { MEET } from './addresses';

/** Addresses that look alike and show different things. */
const STAY_APART: [a: string, b: string][] = [
  ['https://arxiv.org/abs/2102.00554', 'https://arxiv.org/abs/2102.00555'],
  ['https://arxiv.org/list/cs.LG/recent', 'https://arxiv.org/list/cs.CV/recent'],
  ['https://openreview.net/forum?id=abc', 'https://openreview.net/forum?id=abc&noteId=def'],
  ['https://github.com/a/b', 'https://github.com/a/b/issues/1'],
  ['https://github.com/topics/ai', 'https://github.com/orgs/ai'],
  ['https://www.bilibili.com/video/BV1R64y1b77V?p=1', 'https://www.bilibili.com/video/BV1R64y1b77V?p=2'],
  ['https://mp.weixin.qq.com/s?__biz=Mz&mid=22&idx=1', 'https://mp.weixin.qq.com/s?__biz=Mz&mid=22&idx=2'],
  ['https://news.example.org/?id=1', 'https://news.example.org/?id=2'],
  ['https://app.example.org/#/notes/1', 'https://app.example.org/#/notes/2'],
  ['https://app.example.org/#!topic/1', 'https://app.example.org/#!topic/2'],
  ['https://app.example.org/#/', 'https://app.example.org/#/notes'],
  ['https://mail.example.com/mail/u/0/#inbox/FMfc1', 'https://mail.example.com/mail/u/0/#inbox/FMfc2'],
  ['https://mail.example.com/mail/u/0/#inbox/FMfc1', 'https://mail.example.com/mail/u/0/#sent/FMfc1'],
  ['https://mail.example.com/mail/u/0/', 'https://mail.example.com/mail/u/0/#inbox/FMfc1'],
  ['https://app.example.org/#note=3', 'https://app.example.org/#note=4'],
  ['https://app.example.org/#id=3&view=list', 'https://app.example.org/#id=4&view=list'],
  ['https://x.com/a/status/1', 'https://netflix.com/a/status/1'],
  ['https://example.org/a', 'https://example.org/A'],
  ['https://example.org/search?q=s', 'https://example.org/search?q=t'],
  ['https://blog.example.org/post', 'https://example.org/post'],
  ['https://www.zhihu.com/question/440729199', 'https://www.zhihu.com/question/440729199/answer/1697212988561739776'],
  ['https://www.zhihu.com/answer/1697212988561739776', 'https://www.zhihu.com/answer/1697212988561739777'],
  ['https://zhuanlan.zhihu.com/p/440729199', 'https://www.zhihu.com/question/440729199'],
  ['https://www.zhihu.com/people/440729199', 'https://www.zhihu.com/question/440729199'],
  ['https://weibo.com/1618051664/z0JH2lOMb', 'https://weibo.com/1618051664/z0JH2lOMc'],
  ['https://weibo.com/ttarticle/p/show?id=2309404537496498471101', 'https://weibo.com/ttarticle/p/show?id=2309404537496498471102'],
  ['https://weibo.com/u/1618051664', 'https://weibo.com/u/1618051665'],
  ['https://weibo.com/1618051664/followers', 'https://weibo.com/1618051664/photos'],
  ['https://www.reddit.com/r/a/comments/ofivs2/slug/', 'https://www.reddit.com/r/a/comments/ofivs2/slug/h4d0fcj/'],
  ['https://www.reddit.com/r/a/comments/ofivs2/slug/h4d0fcj/', 'https://www.reddit.com/r/a/comments/ofivs2/slug/h4d0fck/'],
  ['https://www.reddit.com/r/a/', 'https://www.reddit.com/r/b/'],
  ['https://x.com/a/status/1654278492538937351', 'https://x.com/a/status/1654278492538937352'],
  ['https://x.com/a', 'https://x.com/a/status/1654278492538937351'],
  ['https://www.lesswrong.com/posts/mkbGjzxD8d8XqKHzA/a', 'https://www.lesswrong.com/posts/mkbGjzxD8d8XqKHzA/a?commentId=cMmT1aaaaaaaaaaaa'],
  ['https://www.lesswrong.com/posts/mkbGjzxD8d8XqKHzA/a', 'https://forum.effectivealtruism.org/posts/mkbGjzxD8d8XqKHzA/a'],
  ['https://www.notion.so/8f737bef33af49fc97336dc9c819c695', 'https://www.notion.so/8f737bef33af49fc97336dc9c819c696'],
  ['https://docs.google.com/document/d/10a0PNKwoV3a1XChzvY-T1mWudtzUIZi3s/edit', 'https://docs.google.com/document/d/10a0PNKwoV3a1XChzvY-T1mWudtzUIZi3t/edit'],
  ['https://drive.google.com/drive/folders/1xn2dCDAeEEhB_rex202KxMPqIPj31fZ4', 'https://drive.google.com/drive/folders/1xn2dCDAeEEhB_rex202KxMPqIPj31fZ5'],
  ['https://medium.com/@a/why-2363991b7116', 'https://medium.com/@a/why-2363991b7117'],
  ['https://medium.com/@a', 'https://medium.com/@b'],
  ['https://blog.example.org/why-2363991b7116', 'https://medium.com/p/2363991b7116'],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcq'],
  ['https://www.youtube.com/playlist?list=PL1', 'https://www.youtube.com/playlist?list=PL2'],
  ['https://www.bilibili.com/video/av170001', 'https://www.bilibili.com/video/av170002'],
  ['https://www.bilibili.com/read/cv170001', 'https://www.bilibili.com/video/av170001'],
  ['https://en.wikipedia.org/wiki/Mercury', 'https://de.wikipedia.org/wiki/Mercury'],
  ['https://en.wikipedia.org/wiki/Mercury', 'https://en.wikipedia.org/wiki/Talk:Mercury'],
  ['https://en.wikipedia.org/w/index.php?title=Mercury', 'https://en.wikipedia.org/w/index.php?title=Mercury&oldid=12'],
  ['https://en.wikipedia.org/wiki/AC/DC', 'https://en.wikipedia.org/wiki/AC'],
  ['https://stackoverflow.com/questions/50757497/a', 'https://stackoverflow.com/questions/50757498/a'],
  ['https://unix.stackexchange.com/questions/780353', 'https://math.stackexchange.com/questions/780353'],
  ['https://news.ycombinator.com/item?id=39200001', 'https://news.ycombinator.com/item?id=39200100'],
  ['https://github.com/a/b/issues/48', 'https://github.com/a/b/issues/49'],
  ['https://github.com/a/b/issues/48', 'https://github.com/a/b/discussions/48'],
  ['https://github.com/a/b/pull/51', 'https://github.com/a/b/pull/51/files'],
  ['https://github.com/a/b', 'https://github.com/a/b/blob/main/README.md'],
  ['https://gist.github.com/a/0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'https://gist.github.com/a/0a1b2c3d4e5f60718293a4b5c6d7e8f8'],
  ['https://gist.github.com/a', 'https://gist.github.com/b'],
  ['https://aclanthology.org/2022.naacl-main.288/', 'https://aclanthology.org/2022.naacl-main.28/'],
  ['https://mp.weixin.qq.com/s/BB1CG_KD7M7pSST2j47tLw', 'https://mp.weixin.qq.com/s/BB1CG_KD7M7pSST2j47tLW'],
  ['https://a.substack.com/p/same-name', 'https://b.substack.com/p/same-name'],
  ['https://a.blogspot.com/2014/08/same.html', 'https://b.blogspot.com/2014/08/same.html'],
];

describe('one work has one key', () => {
  test.each(MEET)('%s', (_, ...addresses) => {
    expect(new Set(addresses.map((url) => identityOf({ url }))).size).toBe(1);
  });
});

describe('different pages have different keys', () => {
  test.each(STAY_APART)('%s and %s', (a, b) => {
    expect(identityOf({ url: a })).not.toBe(identityOf({ url: b }));
  });
});

test('a page that names its paper is that paper', () => {
  const doi = '10.48550/arxiv.2102.00554';
  expect(identityOf({ url: 'https://papers.example.org/9', identifiers: { doi } })).toBe('arxiv:2102.00554');
});

test('a believed canonical link is the address', () => {
  expect(identityOf({ url: 'https://example.org/amp/post', canonicalUrl: 'https://example.org/post' })).toBe('page:example.org/post');
});

test('every short link of a WeChat article is the article that its page names', () => {
  const canonicalUrl = 'https://mp.weixin.qq.com/s?__biz=MzA4%3D&mid=2650000042&idx=1';
  const keys = ['https://mp.weixin.qq.com/s/BB1CG_KD7M7pSST2j47tLw', 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv'].map((url) => identityOf({ url, canonicalUrl }));
  expect(keys).toEqual(['wechat:MzA4=/2650000042/1', 'wechat:MzA4=/2650000042/1']);
  expect(identityOf({ url: 'https://mp.weixin.qq.com/s?__biz=MzA4%3D&mid=2650000042&idx=1&sn=0a' })).toBe(keys[0]);
});

test('no other page is another work by its own word', () => {
  const url = 'https://arxiv.org/abs/2102.00554';
  expect(identityOf({ url, canonicalUrl: 'https://arxiv.org/abs/1706.03762' })).toBe('arxiv:2102.00554');
});

test('a saying is its words, whatever their width and punctuation', () => {
  expect(identityOf({ words: '爱因斯坦：美在本质上终究是简单性。' })).toBe(identityOf({ words: '爱因斯坦:美在本质上终究是简单性' }));
  expect(identityOf({ words: '美' })).not.toBe(identityOf({ words: '丑' }));
});

/** Addresses as they come, and behind some of them what apps and documents have behind `#`. */
const hash = fc.stringMatching(/^[#!\/a-zA-Z0-9:~=&?._-]{0,12}$/);
const address = fc.tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.option(hash)).map(([url, end]) => (end === null ? url : `${url.replace(/#.*$/, '')}#${end}`));

test('the key of a page is idempotent and blind to tracking', () => {
  fc.assert(
    fc.property(address, (url) => {
      const key = pageKey(url);
      expect(pageKey(`https://${key.slice('page:'.length)}`)).toBe(key);
      const tracked = new URL(url);
      tracked.searchParams.append('utm_source', 'x');
      expect(pageKey(tracked.href)).toBe(key);
    }),
    { numRuns: 500 },
  );
});

test('an anchor is no other page, and a route is one', () => {
  const page = fc.webUrl({ withQueryParameters: true });
  const word = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/);
  fc.assert(
    fc.property(page, word, word, (url, a, b) => {
      for (const anchor of [a, `${a}:${b}`, `L${a}`, `:~:text=${a}`, `${a}:~:text=${b}`, `page=${a}`]) expect(pageKey(`${url}#${anchor}`)).toBe(pageKey(url));
      for (const route of [`${a}/${b}`, `/${a}`, `!${a}`, `note=${a}`]) {
        expect(pageKey(`${url}#${route}`)).not.toBe(pageKey(url));
        expect(pageKey(`${url}#${route}:~:text=${b}`)).toBe(pageKey(`${url}#${route}`));
      }
    }),
  );
});

test('the order of parameters is no other page', () => {
  const pair = fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), fc.string({ maxLength: 4 }));
  const orders = fc.array(pair, { maxLength: 5 }).chain((named) => fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length })));
  const keyOf = (named: [string, string][]) => pageKey(`https://example.org/?${new URLSearchParams(named).toString()}`);
  fc.assert(fc.property(orders, ([one, other]) => keyOf(one) === keyOf(other)));
});

test('an address beyond measure has a key of a length that can be kept, and one of its own', () => {
  const long = (end: string) => identityOf({ url: `https://example.org/?q=${'数'.repeat(700)}${end}` });
  expect(long('a').length).toBeLessThan(2_100);
  expect(long('a')).not.toBe(long('b'));
});
