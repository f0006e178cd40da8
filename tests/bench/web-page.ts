import { phrase, prose, voice, type Voice } from './library/prose';
import { random, type Random } from './library/random';

export type Shape = 'article' | 'thread' | 'listing';

/** The share of a page's markup that is its content; the rest is what stands around it on any site. */
const CONTENT = 0.5;

/**
 * A page of about so many bytes, made as sites make theirs: styles, scripts and data in the head, menus, the content, what
 * is related, and a footer of links. The same for the same seed.
 */
export function webPage(shape: Shape, bytes: number, seed: number): string {
  const next = random(seed);
  const of = voice(next, seed % 3 === 0);
  const title = phrase(next, of, 40);
  const about = prose(next, of, 140);
  const content = CONTENTS[shape](next, of, bytes * CONTENT);
  const rest = bytes - content.length;
  return `<!doctype html><html lang="${of.chinese ? 'zh' : 'en'}"><head><meta charset="utf-8"><title>${title} | The Bench</title>
<meta name="description" content="${about}"><meta property="og:title" content="${title}"><meta property="og:site_name" content="The Bench">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Article', headline: title, datePublished: '2026-03-04', author: { '@type': 'Person', name: 'Ada Lovelace' } })}</script>
<style>${'.card{display:grid;gap:1rem;padding:.5rem;border:1px solid #ccc}\n'.repeat(rest / 500)}</style>
<script>window.__DATA__=${JSON.stringify({ items: Array.from({ length: rest / 900 }, (_, n) => ({ n, text: phrase(next, of, 60) })) })}</script></head>
<body><header>${links(next, of, rest * 0.1)}</header><div class="page"><div class="main"><main><h1>${title}</h1>
<p class="byline">By <a rel="author" href="/a">Ada Lovelace</a> <time datetime="2026-03-04">4 March 2026</time></p>${content}</main></div>
<div class="side">${cards(next, of, rest * 0.3)}</div></div><footer>${links(next, of, rest * 0.1)}</footer></body></html>`;
}

const CONTENTS: Record<Shape, (next: Random, of: Voice, bytes: number) => string> = {
  article: (next, of, bytes) => repeated(bytes, () => `<p>${prose(next, of, 420)} <a href="/x">${phrase(next, of, 12)}</a></p>\n`),
  thread: (next, of, bytes) =>
    repeated(
      bytes,
      (n) => `<div class="post" id="p${n}"><div class="post-head"><span class="who">${phrase(next, of, 8)}</span> <time>${n % 60} min ago</time></div>
<div class="post-text"><p>${prose(next, of, 260)}</p></div><div class="post-foot"><a href="#">Reply</a> <a href="#">Share</a></div></div>\n`,
    ),
  listing: (next, of, bytes) => cards(next, of, bytes),
};

const links = (next: Random, of: Voice, bytes: number): string =>
  `<nav><ul>${repeated(bytes, (n) => `<li><a href="/s/${n}">${phrase(next, of, 14)}</a></li>`)}</ul></nav>`;

const cards = (next: Random, of: Voice, bytes: number): string =>
  `<ul class="cards">${repeated(bytes, (n) => `<li class="card"><a href="/c/${n}"><img loading="lazy" src="/i/${n}.jpg" alt=""><h3>${phrase(next, of, 36)}</h3></a><p>${prose(next, of, 90)}</p></li>\n`)}</ul>`;

function repeated(bytes: number, make: (n: number) => string): string {
  const pieces: string[] = [];
  for (let n = 0, length = 0; length < bytes; n++) {
    const piece = make(n);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}
