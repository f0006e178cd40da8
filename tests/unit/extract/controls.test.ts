// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const read = (body: string) => {
  const page = new DOMParser().parseFromString(`<html><head><title>Kettles</title></head><body>${body}</body></html>`, 'text/html');
  return extract(page, 'https://www.shop.example/collections/kettles', new Date('2026-01-15T12:00:00Z')).body?.text;
};
const KETTLE = 'A kettle of enamelled steel that holds two litres, boils them in six minutes and whistles when it is done.';
const card = (name: string, controls: string) =>
  `<li class="card"><h3>${name}</h3><p>${KETTLE}</p><dl><dt><span>Regular price</span></dt><dd>$ 48.00</dd></dl>${controls}</li>`;

describe('what the buttons of a shop say', () => {
  const shop = (controls: string) => read(`<main><h1>Kettles</h1><ul>${['Brass', 'Steel', 'Tin', 'Iron'].map((name) => card(name, controls)).join('')}</ul></main>`);
  test.each(['Add to cart', 'Quick view', 'Sold out', 'Compare', 'Read more »', 'Rated 4.80 out of 5', 'Load more', 'View profile', 'Items 1-8 of 31', 'Back to top', 'Jump to Recipe', '加入购物车'])('%s is left out', (words) => {
    const text = shop(`<a href="#">${words}</a>`);
    expect(text).toContain('whistles when it is done');
    expect(text).toContain('$ 48.00');
    expect(text).not.toContain(words);
    expect(text).not.toContain('Regular price');
  });
  test('is left out in parts, too: how many stars there are', () => {
    const text = shop('<div class="star-rating"><span>Rated <strong class="rating">4.50</strong> out of 5</span></div>');
    expect(text).not.toContain('Rated');
    expect(text).not.toContain('4.50');
  });
  test('is left out where a form filters the things, although a paragraph stands in it', () => {
    const filters = '<form><h2>Filter:</h2><ul><li><label>In stock (22)</label></li></ul><p>The highest price is $120.00</p></form>';
    const things = Array.from({ length: 12 }, (_, n) => `<li><h3><a href="/${n}">Kettle of brass, no. ${n}</a></h3><span>$ ${n}.00</span></li>`).join('');
    const text = read(`<main><h1>Kettles</h1>${filters}<ul>${things}</ul></main>`);
    expect(text).toContain('Kettle of brass, no. 3');
    expect(text).not.toMatch(/In stock|highest price/u);
  });
  test.each(['We found other products you might like!', 'Complete the look', '4 other products in the same category:', '延伸閱讀'])('ends where it goes on to other things: %s', (words) => {
    const others = `<div class="upsell"><strong>${words}</strong><ol>${['Wick', 'Glass', 'Oil'].map((name) => `<li><a href="/${name}">${name}</a> <b>$ 9.00</b></li>`).join('')}</ol></div>`;
    const facts = ['Brass', 'Glass', 'Two litres', 'Six minutes'].map((fact) => `<tr><th>${fact}</th><td>and ${fact.toLowerCase()} again</td></tr>`).join('');
    const text = read(`<main><h1>Kettles</h1><div class="info"><p>${KETTLE}</p></div><div class="data"><table>${facts}</table></div>${others}</main>`);
    expect(text).toContain('whistles when it is done');
    expect(text).not.toMatch(/Wick|look|found/u);
  });
  test('goes on to other things, whose prices go with their names', () => {
    const tile = (name: string) => `<div class="tile"><div class="name"><a href="/${name}">${name}</a></div><div class="price"><span>$ 9.00</span></div></div>`;
    const others = `<div class="more"><h2 class="title">You may also like</h2><div class="row">${['Wick', 'Glass', 'Oil'].map(tile).join('')}</div></div>`;
    const text = read(`<div role="main" id="maincontent" class="page"><div class="row"><div class="col-12">${KETTLE}</div></div>${others}</div>`);
    expect(text).toContain('whistles when it is done');
    expect(text).not.toMatch(/also like|9\.00/u);
  });
  test('stays in a sentence, and where it is a longer label', () => {
    expect(shop('<p>You may <b>compare</b> it with the old one.</p>')).toContain('You may compare it with the old one.');
    expect(shop('<p>Compare us with others</p>')).toContain('Compare us with others');
  });
});

test.each(['Advertisement', 'Article continues below this ad', 'after newsletter promotion', 'Sign up here', 'Loading...', 'Loading…'])('%s is left out between paragraphs', (words) => {
  const paragraph = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>';
  const text = read(`<article><h1>Harbour</h1>${paragraph.repeat(4)}<div><span>${words}</span></div>${paragraph.repeat(4)}</article>`);
  expect(text).toContain('and after two storms');
  expect(text).not.toContain(words);
});

describe('what a player of films says', () => {
  const paragraph = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>';
  const page = (player: string) => read(`<article><h1>Harbour</h1>${player}${paragraph.repeat(6)}</article>`);
  const says = '<div><div>Video player is loading.</div><ul><li>720p</li><li>Playback rate</li></ul><p>This is a modal window.</p></div>';
  test.each(['video-js vjs-default-skin', 'jwplayer', 'prism-player', 'mejs__container', 'xgplayer'])('%s is left out', (name) => {
    const text = page(`<div class="${name}">${says}</div>`);
    expect(text).toContain('and after two storms');
    expect(text).not.toMatch(/loading|720p|Playback|modal/u);
  });
  test('stays where what is named so has paragraphs', () => {
    expect(page(`<div class="video-player"><p>The film was made by the dockers, who had never held a camera before that week.</p></div>`)).toContain('made by the dockers');
  });
});

test.each(['id="onetrust-consent-sdk"', 'id="cookie-law-info-bar"', 'class="cky-consent-container"', 'id="sp_message_container_1"'])('what asks for consent is left out: %s', (name) => {
  const paragraph = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>';
  const asks = `<div ${name}><p>We use cookies on our website to give you the most relevant experience by remembering your preferences and repeat visits.</p></div>`;
  const text = read(`<article><h1>Harbour</h1>${paragraph.repeat(4)}${asks}${paragraph.repeat(3)}</article>`);
  expect(text).toContain('and after two storms');
  expect(text).not.toContain('cookies');
});

test('a short piece of news between the teasers of others is all there is of it', () => {
  const news = [
    '以光影之名，探寻首都的文化。五月二十日二十二点起，本台将推出系列访谈，五位电影人将讲述各自的成长故事和艺术生涯，也说到他们走过的街巷、剧院和片场。',
    '第一集的主人公在胡同里长大，十六岁时借来一台旧摄影机，拍下了邻居们搬家的那一天；三十年之后，这段影像成了他第一部长片开头的五分钟。',
    '节目每周一集，共播出五集，观众可以在播出的第二天于本台的网站上重看，也可以写信到节目组，说说自己记得的那家电影院，来信将在最后一集里选读。',
  ];
  const link = (n: number) => `<a href="/n/${n}">第${n}条新闻说的是另一件事情，与这篇报道没有关系，标题也很长</a>`;
  const teasers = Array.from({ length: 64 }, (_, n) => `<li>${n < 24 ? `<h3>${link(n)}</h3>` : link(n)}</li>`).join('');
  const head = `<title>系列访谈起播</title><meta name="description" content="${news[0]}">`;
  const text = news.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const html = `<html><head>${head}</head><body><div id="content"><h1>系列访谈起播</h1><div class="pic-content">${text}</div><div class="mod"><ul>${teasers}</ul></div></div></body></html>`;
  const body = extract(new DOMParser().parseFromString(html, 'text/html'), 'https://film.example/news/1', new Date('2026-01-15T12:00:00Z')).body;
  expect(body?.text).toContain('来信将在最后一集里选读');
  expect(body?.text).not.toContain('另一件事情');
});

describe('between paragraphs', () => {
  const paragraph = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>';
  const around = (box: string) => read(`<article><h1>Harbour</h1>${paragraph.repeat(4)}${box}${paragraph.repeat(4)}</article>`);
  const box = (form: string) => around(`<div class="newsletter-box"><h3>The Morning Boat</h3><p>All that floats, every weekday, in your inbox.</p>${form}</div>`);
  test('a box for ordering a newsletter is left out', () => expect(box('<form><input type="email"></form>')).not.toContain('Morning Boat'));
  test('what is only called after a newsletter stays', () => expect(box('')).toContain('All that floats'));
  test('what leads to topics is left out', () => {
    expect(around('<section><h2>More in Harbours</h2><ul><li><a href="/boats">Boats of the marsh</a></li></ul></section>')).not.toContain('Boats');
    expect(around('<section><h2>Related Topics</h2><ul><li><a href="/boats">Boats of the marsh</a></li></ul></section>')).not.toContain('Boats');
  });
});

test.each([
  ['<table><tr><td class="gutter"><pre>81\n82</pre></td><td class="code"><pre>boil: 6\nwhistle: yes</pre></td></tr></table>'],
  ['<table class="lntable"><tr><td class="lntd"><pre><span class="lnt">81\n</span><span class="lnt">82\n</span></pre></td><td class="lntd"><pre>boil: 6\nwhistle: yes</pre></td></tr></table>'],
  ['<pre><span class="lineno">81 </span>boil: 6\n<span class="lineno">82 </span>whistle: yes</pre>'],
])('the numbers of lines beside code are left out: %s', (code) => {
  const text = read(`<article><h1>Kettles</h1><p>${KETTLE}</p>${code}<p>${KETTLE}</p><p>${KETTLE}</p></article>`);
  expect(text).toContain('boil: 6\nwhistle: yes');
  expect(text).not.toMatch(/8[12]/u);
});

describe('below a short text', () => {
  const says = (n: number) => `<div><b>Reader ${n}</b><p>We boiled ours for an hour, as my mother always did, and it whistled all the same, on the ${n}th of May.</p></div>`;
  const remarks = [1, 2, 3, 4, 5, 6].map(says).join('');
  const short = `<p>${KETTLE}</p><p>It comes in green, too.</p>`;
  test.each(['<div class="post-comments">', '<section id="commentspost">', '<div class="box comments_wrap">', '<div class="reviews">'])('what readers write is not the text: %s', (start) => {
    const text = read(`<div class="page"><div class="words"><h1>Kettles</h1>${short}</div>${start}${remarks}${start.startsWith('<div') ? '</div>' : '</section>'}</div>`);
    expect(text).toContain('whistles when it is done');
    expect(text).not.toContain('my mother');
  });
  test('what is called after comments and holds the article stays', () => {
    const inner = `<div class="entry-content">${short.repeat(3)}</div>`;
    expect(read(`<header><h1>Kettles</h1></header><div class="post has-comments">${inner}</div>`)).toContain('whistles when it is done');
  });
});

test('the way back to Sohu, in the last paragraph, is no part of it', () => {
  const back = '<a href="//www.sohu.com" id="backsohucom"><span class="backword"><i class="backsohu"></i>返回搜狐，查看更多</span></a>';
  const text = read(`<article><h1>Kettles</h1>${`<p>${KETTLE}</p>`.repeat(4)}<p>The end of it.${back}</p></article>`);
  expect(text).toContain('The end of it.');
  expect(text).not.toContain('搜狐');
});

test.each(['slide-content-box', 'appE1121'])('what a site writes into each of its articles is no part of any: %s', (name) => {
  const text = read(`<article><h1>Kettles</h1>${`<p>${KETTLE}</p>`.repeat(2)}<p class="${name}">This is ours, and you may draw a lot for it, whoever you are.</p>${`<p>${KETTLE}</p>`.repeat(4)}</article>`);
  expect(text).toContain('whistles when it is done');
  expect(text).not.toContain('draw a lot');
});

test('a list to tick off is of the text', () => {
  const part = (name: string) => `<li><label><input type="checkbox" name="part"> <span>${name}</span></label></li>`;
  const parts = `<fieldset><legend>You need</legend><h2>Parts</h2><ul>${['a kettle', 'two hooks', 'a length of chain', 'a nail'].map(part).join('')}</ul></fieldset>`;
  expect(read(`<article><h1>To hang a kettle</h1>${`<p>${KETTLE}</p>`.repeat(3)}${parts}${`<p>${KETTLE}</p>`.repeat(3)}</article>`)).toContain('a length of chain');
});

test.each(['screen-reader-text', 'sr-only', 'usa-sr-only', 'visually-hidden', 'label_x1-VisuallyHidden', 'is-visuallyhidden', 'element-invisible', 'elementor-screen-only'])('what only screen readers are told is left out, but for figures: %s', (name) => {
  const text = read(`<article><h1>Kettles</h1>${`<p>${KETTLE}</p>`.repeat(4)}<h2 class="${name}">Reader interactions</h2><p>It costs <span class="${name}">now 48 dollars</span> little.</p></article>`);
  expect(text).toContain('whistles when it is done');
  expect(text).toContain('now 48 dollars');
  expect(text).not.toContain('interactions');
});

test('what is for all on large screens stays', () => {
  const text = read(`<article><h1>Kettles</h1>${`<p>${KETTLE}</p>`.repeat(4)}<p><span class="sr-only sm:not-sr-only">Made of copper,</span> it lasts.</p></article>`);
  expect(text).toContain('Made of copper, it lasts.');
});

describe('a list of what stands below', () => {
  const paragraph = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>';
  const links = (address: string) => ['Walls', 'Locks', 'Cranes', 'Storms'].map((title) => `<a href="${address}${title}">${title} of the harbour</a>`).join('');
  const article = (contents: string) => read(`<article><h1>Harbour</h1><div class="words">${paragraph.repeat(4)}${contents}<h2>Walls</h2>${paragraph.repeat(4)}</div></article>`);
  test.each(['Table of contents', 'IN THIS ARTICLE', 'On this page:'])('is left out with its label: %s', (label) => {
    expect(article(`<table class="toc"><tr><th>${label}</th></tr><tr><td>${links('#')}</td></tr></table>`)).not.toMatch(/contents|this|Cranes of/iu);
  });
  test('is left out where it was a menu and is gone, but for the switch that folded it', () => {
    expect(article(`<div><p>Table of Contents</p><label>Toggle</label><nav>${links('#')}</nav></div>`)).not.toMatch(/Contents|Toggle/u);
  });
  test('is not what a box holds', () => {
    expect(article('<div><h3>Contents</h3><ul><li>One kettle of enamelled steel</li><li>One whistle</li></ul></div>')).toContain('Contents');
  });
});

test('a list of things is read, not only what is written above it', () => {
  const things = Array.from({ length: 20 }, (_, n) => `<li><div class="info"><strong class="name"><a href="/${n}">Kettle of hammered brass, number ${n}</a></strong><span class="price">$ ${n}.00</span></div></li>`).join('');
  expect(read(`<main><h1>Kettles</h1><div class="description"><p>${KETTLE.repeat(3)}</p></div><ol>${things}</ol></main>`)).toContain('number 11');
});

test.each(['breadcrumbs', 'block filter', 'search-facets', 'js-related-items', 'modal fade', 'pagination-bar'])('what is called %s is left out of a list of things', (name) => {
  const box = `<div class="${name}"><div>Colour of the lid</div><ul><li><a href="?1">Green</a></li></ul></div>`;
  const things = Array.from({ length: 20 }, (_, n) => `<li><strong><a href="/${n}">Kettle of hammered brass, number ${n}</a></strong><span>$ ${n}.00</span></li>`).join('');
  const text = read(`<main><h1>Kettles</h1><p>${KETTLE.repeat(3)}</p>${box}<ol>${things}</ol></main>`);
  expect(text).toContain('number 11');
  expect(text).not.toContain('Colour of the lid');
});

test('what is called so and holds several paragraphs stays', () => {
  const paragraphs = Array.from({ length: 6 }, (_, n) => `<p>${KETTLE} That was number ${n}.</p>`).join('');
  expect(read(`<div class="page cookies-accepted no-modal"><h2>Kettles</h2>${paragraphs}</div>`)).toContain('number 5');
});

test('what customers say of a firm is no part of its services', () => {
  const services = ['Gutters', 'Slates', 'Chimneys', 'Lead', 'Felt'].map((name) => `<div class="box"><h3>${name}</h3><p>Mended before the winter, and looked at again in spring.</p></div>`).join('');
  const praise = '<section class="says"><div><h2>What our customers say</h2></div><div><p>They came in the rain.</p><cite>Ivy R.</cite></div></section>';
  const text = read(`<main><h1>Roofs</h1><p>${KETTLE}</p>${services}${praise}<section><h2>Where we work</h2><p>${KETTLE}</p></section></main>`);
  expect(text).toContain('Where we work');
  expect(text).not.toMatch(/customers say|Ivy/u);
});
