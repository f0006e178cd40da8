import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf, pageKey } from '../../../lib/clip/identity';

/** Addresses that show one and the same work or page. */
const MEET: [what: string, ...addresses: string[]][] = [
  ['an arXiv paper', 'https://arxiv.org/abs/2102.00554', 'http://arxiv.org/pdf/2102.00554v2.pdf', 'https://arxiv.org/html/2102.00554v1', 'https://www.arxiv-vanity.com/papers/2102.00554', 'https://ar5iv.labs.arxiv.org/html/2102.00554', 'https://www.alphaxiv.org/abs/2102.00554'],
  ['an old arXiv paper', 'https://arxiv.org/abs/math/0309136', 'https://arxiv.org/pdf/math/0309136v1'],
  ['a DOI', 'https://doi.org/10.1145/3292500.3330701', 'http://dx.doi.org/10.1145/3292500.3330701'],
  ['an ACL paper', 'https://aclanthology.org/2022.naacl-main.288/', 'https://aclanthology.org/2022.naacl-main.288.pdf', 'https://doi.org/10.18653/v1/2022.naacl-main.288'],
  ['an OpenReview paper', 'https://openreview.net/forum?id=abc123', 'https://openreview.net/pdf?id=abc123'],
  ['a WeChat article', 'https://mp.weixin.qq.com/s/BB1CG_KD7M7pSST2j47tLw', 'https://mp.weixin.qq.com/s/BB1CG_KD7M7pSST2j47tLw?v_p=86&from=10AC'],
  ['a WeChat article by its long link', 'https://mp.weixin.qq.com/s?__biz=Mz&mid=22&idx=1&sn=9&chksm=a', 'https://mp.weixin.qq.com/s?idx=1&mid=22&__biz=Mz&scene=21'],
  ['a Bilibili video', 'https://www.bilibili.com/video/BV1R64y1b77V/', 'https://m.bilibili.com/video/BV1R64y1b77V?spm_id_from=333&vd_source=x', 'https://b23.tv/BV1R64y1b77V'],
  ['a repository', 'https://github.com/d-li14/involution', 'https://github.com/D-Li14/Involution/', 'https://github.com/d-li14/involution.git'],
  ['a video', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10s', 'https://youtu.be/dQw4w9WgXcQ?si=x'],
  ['a blog post', 'https://blog.example.org/post/', 'http://www.blog.example.org/post?utm_source=x&fbclid=y', 'https://m.blog.example.org:443/post#part-2', 'https://blog.example.org/post#:~:text=word'],
  ['parameters in another order', 'https://example.org/?a=1&b=2', 'https://example.org/?b=2&a=1'],
  ['a Wikipedia page', 'https://zh.wikipedia.org/wiki/%E4%B8%AD', 'https://zh.m.wikipedia.org/wiki/中'],
  ['an OpenReview review by its paper', 'https://openreview.net/forum?id=abc123', 'https://openreview.net/forum?id=abc123&noteId=abc123', 'https://openreview.net/forum?id=abc123&referrer=%5BAuthor%20Console%5D'],
  ['an arXiv paper on alphaXiv', 'https://arxiv.org/abs/2502.07777v3', 'https://www.alphaxiv.org/overview/2502.07777', 'https://alphaxiv.org/abs/2502.07777v1'],
  ['an old ACL address', 'https://www.aclweb.org/anthology/P19-1001/', 'https://aclanthology.org/P19-1001.pdf'],
  ['a video that has a number and an id', 'https://www.bilibili.com/video/av170001/', 'https://www.bilibili.com/video/BV17x411w7KC?p=1'],
  ['an article on Bilibili', 'https://www.bilibili.com/read/cv23456789/?from=search', 'https://www.bilibili.com/read/mobile/23456789', 'https://m.bilibili.com/read/cv23456789'],
  ['a short video', 'https://www.youtube.com/shorts/dQw4w9WgXcQ', 'https://m.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&index=3', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'https://music.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['an issue', 'https://github.com/a/b/issues/48', 'https://github.com/A/B/pull/48#issuecomment-1', 'https://github.com/a/b/issues/48/'],
  ['a gist', 'https://gist.github.com/orla-k/0a1b2c3d4e5f60718293a4b5c6d7e8f9', 'https://gist.github.com/0a1b2c3d4e5f60718293a4b5c6d7e8f9#file-flock-py'],
  ['a question on Zhihu', 'https://www.zhihu.com/question/440729199', 'https://www.zhihu.com/question/440729199/answers/updated', 'https://zhihu.com/question/440729199?utm_psn=1&share_code=x'],
  ['an answer on Zhihu', 'https://www.zhihu.com/question/440729199/answer/1697212988561739776', 'https://www.zhihu.com/answer/1697212988561739776', 'https://www.zhihu.com/question/440729199/answer/1697212988561739776?utm_medium=social'],
  ['a column article on Zhihu', 'https://zhuanlan.zhihu.com/p/345678901', 'https://zhuanlan.zhihu.com/p/345678901?utm_id=0', 'https://www.zhihu.com/column/p/345678901'],
  ['a post on Weibo', 'https://weibo.com/1618051664/z0JH2lOMb', 'https://m.weibo.cn/status/3501756485200075', 'https://weibo.com/detail/3501756485200075', 'https://m.weibo.cn/detail/3501756485200075', 'https://m.weibo.cn/status/z0JH2lOMb?from=page', 'https://m.weibo.cn/1618051664/3501756485200075'],
  ['an article on Weibo', 'https://weibo.com/ttarticle/p/show?id=2309404537496498471101', 'https://card.weibo.com/article/m/show/id/2309404537496498471101', 'https://weibo.com/ttarticle/x/m/show/id/2309404537496498471101?_wb_client_=1'],
  ['a thread on Reddit', 'https://www.reddit.com/r/MachineLearning/comments/l2q3hh/research_most_ml_research/', 'https://old.reddit.com/r/MachineLearning/comments/l2q3hh/', 'https://redd.it/l2q3hh', 'https://www.reddit.com/comments/l2q3hh', 'https://new.reddit.com/r/machinelearning/comments/l2q3hh/research_most_ml_research/?share_id=1&rdt=2', 'https://np.reddit.com/r/MachineLearning/comments/L2Q3HH'],
  ['a comment on Reddit', 'https://www.reddit.com/r/MachineLearning/comments/ofivs2/d_difference/h4d0fcj/', 'https://old.reddit.com/r/MachineLearning/comments/ofivs2/_/h4d0fcj/?context=3', 'https://www.reddit.com/r/MachineLearning/comments/ofivs2/comment/h4d0fcj/'],
  ['a post on X', 'https://x.com/starzqeth/status/1654278492538937351', 'https://twitter.com/starzqeth/status/1654278492538937351?s=20&t=abc', 'https://mobile.twitter.com/starzqeth/status/1654278492538937351', 'https://x.com/i/web/status/1654278492538937351', 'https://x.com/renamed/status/1654278492538937351/photo/1'],
  ['a post on LessWrong', 'https://www.lesswrong.com/posts/mkbGjzxD8d8XqKHzA/the-singular-value', 'https://www.alignmentforum.org/posts/mkbGjzxD8d8XqKHzA', 'https://www.lesswrong.com/s/abc123/p/mkbGjzxD8d8XqKHzA', 'https://www.greaterwrong.com/posts/mkbGjzxD8d8XqKHzA/the-singular-value#comments'],
  ['a story on Medium', 'https://medium.com/@alonjacovi/frontier-questions-2363991b7116', 'https://alonjacovi.medium.com/frontier-questions-2363991b7116?source=rss', 'https://medium.com/p/2363991b7116', 'https://medium.com/a-publication/renamed-2363991b7116'],
  ['a story on Towards Data Science', 'https://towardsdatascience.com/noam-chomsky-on-deep-learning-2beb37815a3e', 'https://medium.com/towards-data-science/noam-chomsky-on-deep-learning-2beb37815a3e', 'https://towardsdatascience.com/noam-chomsky-on-deep-learning-2beb37815a3e/?gi=1'],
  ['a page on Notion', 'https://quiet-1a2.notion.site/Tools-8f737bef33af49fc97336dc9c819c695?pvs=4', 'https://www.notion.so/quiet/Renamed-8f737bef33af49fc97336dc9c819c695', 'https://www.notion.so/8f737bef-33af-49fc-9733-6dc9c819c695', 'https://www.notion.so/quiet/Board-00000000000000000000000000000001?p=8f737bef33af49fc97336dc9c819c695&pm=s'],
  ['a Google document', 'https://docs.google.com/document/d/10a0PNKwoV3a1XChzvY-T1mWudtzUIZi3sCMzVwGSYfM/edit#heading=h.1', 'https://docs.google.com/document/u/1/d/10a0PNKwoV3a1XChzvY-T1mWudtzUIZi3sCMzVwGSYfM/preview', 'https://drive.google.com/open?id=10a0PNKwoV3a1XChzvY-T1mWudtzUIZi3sCMzVwGSYfM'],
  ['a Wikipedia page in both ways to write Chinese', 'https://zh.wikipedia.org/wiki/中国', 'https://zh.wikipedia.org/zh-cn/%E4%B8%AD%E5%9B%BD', 'https://zh.m.wikipedia.org/zh-hant/中国#历史', 'https://zh.wikipedia.org/wiki/中国?variant=zh-tw', 'https://zh.wikipedia.org/w/index.php?title=中国'],
  ['a Wikipedia page with blanks in its name', 'https://en.wikipedia.org/wiki/Alan_Turing', 'https://en.wikipedia.org/wiki/Alan%20Turing', 'https://en.m.wikipedia.org/w/index.php?title=Alan+Turing'],
  ['a question on Stack Exchange', 'https://stackoverflow.com/questions/50757497/simplest-async-await', 'https://stackoverflow.com/q/50757497/1422096', 'https://stackoverflow.com/questions/50757497/simplest-async-await/50758562#50758562', 'https://stackoverflow.com/questions/50757497?answertab=votes'],
  ['a story on Hacker News', 'https://news.ycombinator.com/item?id=39200001', 'http://news.ycombinator.com/item?id=39200001#39200100'],
  ['a letter on Substack', 'https://thegradientpub.substack.com/p/jeremy-howard', 'https://thegradientpub.substack.com/p/jeremy-howard?r=abc&utm_medium=email&triedRedirect=true'],
]; // prettier-ignore

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

const address = fc.webUrl({ withQueryParameters: true, withFragments: true });

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

test('an address beyond measure has a key of a length that can be kept, and one of its own', () => {
  const long = (end: string) => identityOf({ url: `https://example.org/?q=${'数'.repeat(700)}${end}` });
  expect(long('a').length).toBeLessThan(2_100);
  expect(long('a')).not.toBe(long('b'));
});
