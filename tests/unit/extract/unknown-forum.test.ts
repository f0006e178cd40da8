// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { postsOf } from '../../../lib/extract/posts-of';

const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
const LONG =
  'The reed was cut too early in the year, and the whole bed of it bent at the first wind that came over the marsh in the middle of March.';

describe('the posts of a thread in markup that nobody has described', () => {
  describe('of a page that does not call itself a thread', () => {
    const said = (name: string, text: string) => `<article class="comment"><div class="itself"><header><a href="/user/${name}">${name}</a> <time datetime="2024-05-20">May 20</time></header><div class="words"><p>${text}</p></div></div></article>`;
    const replies = said('marl', `${LONG} Twice.`) + said('tern', 'Later, then, and cut it shorter.') + said('marl', `${LONG} Once more.`);
    const page = (opening: string, below: string, head = '') => new DOMParser().parseFromString(`<!doctype html><html><head>${head}</head><body><h1>The reeds</h1><div><p>${opening}</p></div>${below}</body></html>`, 'text/html');
    const kindOf = (document: Document) => extract(document, 'https://reeds.example/~home/77x/reeds', new Date('2026-01-15')).kind;

    test('are told by several who answer at greater length than what they answer', () => {
      expect(kindOf(page(LONG, replies))).toBe('discussion');
    });

    test('are no remarks below an article, no answers by one alone, nothing that customers say, nor what a page calls an article', () => {
      expect(kindOf(page(LONG.repeat(4), replies))).not.toBe('discussion');
      expect(kindOf(page(LONG, `${replies}<div><p>${LONG.repeat(3)}</p></div>`))).not.toBe('discussion');
      expect(kindOf(page(LONG, replies.replaceAll('tern', 'marl')))).not.toBe('discussion');
      expect(kindOf(page(LONG, `<div id="customer-reviews">${replies}</div>`))).not.toBe('discussion');
      expect(kindOf(page(LONG, replies, '<meta property="og:type" content="article">'))).not.toBe('discussion');
    });
  });

  test('are by whoever stands before their words where answers nest in what they answer', () => {
    const said = (name: string, text: string, answers = '') => `<div class="comment"><div class="meta"><a href="/u/${name}">${name}</a> <span title="2024-05-20 22:15">2 years ago</span></div><div class="content">${text}</div><div class="children">${answers}</div></div>`;
    const document = parse(`<h1>The reeds</h1>${said('reedling', LONG, said('marl', `${LONG} Twice.`))}${said('tern', 'Later, then, and cut it shorter.')}`);
    expect(postsOf(document, true).map(({ author, written }) => [author, written])).toEqual([['reedling', '2024-05-20 22:15'], ['marl', '2024-05-20 22:15'], ['tern', '2024-05-20 22:15']]);
  });

  test('begin with a question that is short since it is in Chinese', () => {
    const said = (name: string, text: string) => `<div class="reply"><a href="/user/${name}">${name}</a> <i>2024-05-20 09:11</i><div class="words">${text}</div></div>`;
    const asked = '江边那个渡口的月票在哪里办？官网上写的服务点已经关了。';
    const document = parse(`<div><a class="name">渡江人</a> <i>2024-05-20 08:12</i></div><h1>月票</h1><div><p>${asked}</p></div>${said('老李', '改到北岸码头二楼窗口办了，带身份证和一张照片就行。')}${said('阿康', '用手机也能办，审核要两天，通过以后扫码上船。')}`);
    const posts = postsOf(document, true).map(({ author, text }) => [author, text.textContent]);
    expect(posts[0]).toEqual(['渡江人', asked]);
    expect(posts).toHaveLength(3);
  });

  test('are not what a board says below each of them', () => {
    const said = (name: string, text: string) => `<div class="card"><a href="/profile/${name}">${name}</a> <span>March 4, 2023</span><div class="words">${text}</div><div class="feedback">Sorry that it did not help. How pleased are you with this reply? Thanks for telling us, it helps to make the board better for everyone who comes by with a question of the same kind later.</div></div>`;
    const document = parse(`<h1>The reeds</h1>${said('reedling', LONG)}${said('marl', `${LONG} Twice.`)}`);
    expect(postsOf(document, true).map(({ text }) => text.textContent)).toEqual([LONG, `${LONG} Twice.`]);
  });

  test('are those of a page whose title is a link to itself', () => {
    const said = (name: string, text: string) => `<a href="/u/${name}">${name}</a> <time datetime="2023-03-04">2023-03-04</time><article class="article fmt">${text}</article>`;
    const html = `<base href="https://reeds.example/q/77"><body><div class="card"><h1><a href="/q/77">The reeds</a></h1>${said('reedling', LONG)}</div><div class="card">${said('marl', 'Later, then.')}</div><div class="card">${said('tern', 'Cut it shorter.')}</div>`;
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(postsOf(document, true).map(({ author }) => author)).toEqual(['reedling', 'marl', 'tern']);
  });
});
