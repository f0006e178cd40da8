// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const NOW = new Date('2026-01-15T12:00:00Z');
const read = (body: string) => {
  const html = `<!doctype html><html><head></head><body>${body}</body></html>`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), 'https://www.paper.example/news/harbour', NOW);
};
const PROSE = '<p>The harbour opened on Monday, after three years of work on its walls, locks and cranes, and after two storms.</p>'.repeat(4);

describe('before a name stands', () => {
  test.each([
    ['a verb of Drupal', 'Submitted by Ada Lovelace'],
    ['a verb in French', 'Écrit par Ada Lovelace'],
    ['a verb in French and a blank', 'Rédigé par <b>Ada Lovelace</b>'],
    ['a verb in Spanish', 'Escrito por: Ada Lovelace'],
    ['a verb in Italian', 'A cura di Ada Lovelace'],
    ['a word in Italian', '<i>di</i> <b>Ada Lovelace</b>'],
    ['what a guest wrote', 'Guest post by Ada Lovelace'],
    ['a day', 'Posted on May 12, 2017 by <b>Ada Lovelace</b>'],
    ['a day in French', 'mardi 12 mai 2009, par Ada Lovelace'],
    ['a day in Italian', 'Pubblicato il 12 aprile 2017 da Ada Lovelace in <a>Arte</a>'],
    ['a verb of Drupal in German', 'Gespeichert von <b>Ada Lovelace</b> am Mo., 20.05.2014'],
    ['what somebody noted down, in French', 'Propos recueillis par <b>Ada Lovelace</b>'],
    ['a word in Danish', '<i>Af</i> <b>Ada Lovelace</b>'],
    ['a stroke behind other facts', '20. Mai 2016 | Abgelegt unter: <a>Alltag</a> | Autor: Ada Lovelace | <a>4 Kommentare</a>'],
    ['what she held', 'Interview: Ada Lovelace, 20.5.2020'],
    ['what is hers, in English', 'Words: Ada Lovelace'],
    ['what is hers', 'Text: Ada Lovelace, Fotos: Kim Frost'],
  ])('%s', (_, line) => expect(read(`<h1>Harbour</h1><p>${line}</p>${PROSE}`).authors).toEqual(['Ada Lovelace']));
});

test('of a blog whose posts bear the name of their author as a class, only the link to the author is one', () => {
  const foot = '<div>Von <a href="/authors/1-Ada">Ada Lovelace</a> in <a href="/c">Alltag</a></div>';
  expect(read(`<h3>Harbour</h3><div class="entry entry_author_ada">${PROSE}${foot}</div>`).authors).toEqual(['Ada Lovelace']);
});

describe('whoever has an account where a Chinese text is published', () => {
  const signed = `${'<p>港口经过三年的修建，在两场风暴之后，于星期一正式开放。</p>'.repeat(20)}<p>本文作者：林若水　编辑：陈既白</p>`;
  const by = (name: string, beside: string, text = signed) => read(`<meta name="author" content="${name}"><h1>港口开放</h1>${beside}<article>${text}</article>`).authors;
  test('is the author of no text that somebody else signs', () => {
    expect(by('网易', '<p>2024-03-12 来源: <a>江岸观察</a></p>')).toEqual(['林若水']);
    expect(by('江岸观察', '<p>2024-03-12 来源: <a>江岸观察</a></p>')).toEqual(['林若水']);
    expect(by('江岸APP', '<p>江岸APP</p>')).toEqual(['林若水']);
  });
  test('is the author where nobody signs, or where the page names him beside the title', () => {
    expect(by('江岸观察', '', PROSE)).toEqual(['江岸观察']);
    expect(by('江岸观察', '<p>江岸观察</p>')).toEqual(['江岸观察']);
  });
});

describe('Chinese pages name who wrote them', () => {
  test.each([
    ['beside who took the pictures', '<span>记者 林若水 摄影 陈既白</span>'],
    ['with a wide comma', '<ul><li><span>作者，</span><span>林若水</span></li><li><span>角色，</span><span>本台中文</span></li></ul>'],
    ['between strokes', '<p>2024-3-12<span>|</span>发布者: <a>admin</a><span>|</span>原作者: 林若水<span>|</span>来自: 晨报</p>'],
    ['with where they are, in traditional characters', '<div class="byline"><span>特約撰稿人</span> <a>林若水</a> <span>發自花蓮</span></div>'],
    ['beside the badge of a community', '<div class="author"><a>林若水</a> <span class="tag">Matrix 精选</span></div>'],
    ['as who put them there', '<p><span>发布者：林若水</span><span>发布时间：2024-03-12</span></p>'],
    ['below the text, in the blogs of programmers', `${PROSE}<div class="postDesc">posted @ <span>2024-03-12</span> <a href="/lin">林若水</a> 阅读(3) <a>收藏</a></div>`],
  ])('%s', (_, beside) => expect(read(`<h1>港口开放</h1>${beside}`).authors).toEqual(['林若水']));
});

test('what is stated for machines is read where a template leaves a remark before it, and a comma behind the last of a list', () => {
  const said = JSON.stringify({ '@type': 'Article', headline: 'Harbour', author: [{ '@type': 'Person', name: 'Ada Lovelace' }] });
  const loose = `<!-- schema -->${said.replace(']', ',\n]')}`;
  expect(read(`<script type="application/ld+json">${loose}</script>`).authors).toEqual(['Ada Lovelace']);
  expect(read(`<script type="application/ld+json">${loose.slice(0, -1)}</script>`).authors).toBeUndefined();
});

describe('a name that no word stands before', () => {
  test.each([
    ['is known by where it leads, with those beside it', '<h1>Harbour</h1><div><a href="/experts/1">Ada Lovelace</a>, <a href="/experts/2">Grace Bell</a>, and <a href="/experts/3">Mary Somerville</a></div>' + PROSE, ['Ada Lovelace', 'Grace Bell', 'Mary Somerville']],
    ['is known by what its bearer is, on the line below', '<h1>Harbour</h1><div><b>Ada Lovelace</b><i>Product Marketing Manager</i><i>May 20, 2023</i></div>' + PROSE, ['Ada Lovelace']],
    ['is known by what its bearer is, in a word', '<h1>Harbour</h1><div><b>Ada Lovelace</b><i>Contributor</i><i>May 20, 2023</i></div>' + PROSE, ['Ada Lovelace']],
    ['stands behind words that are none', '<h1>Harbour</h1><div class="post-author"><i>As told to</i> <a>Ada Lovelace</a></div>' + PROSE, ['Ada Lovelace']],
    ['is none beside another text', '<h1>Harbour</h1><div><b>Customer Stories</b><i>May 20, 2023</i></div>' + PROSE, undefined],
    ['is known by what a magazine tells of its bearer, below the text', `<h1>Harbour</h1>${PROSE}<h3>Ada Lovelace</h3><p>Ada Lovelace is the author of two books on engines.</p>`, ['Ada Lovelace']],
    ['is none in what a text tells of somebody', `<h1>Harbour</h1><p>Ada Lovelace is the author of two books on engines.</p>${PROSE.repeat(3)}`, undefined],
  ])('%s', (_, body, names) => expect(read(body).authors).toEqual(names));
});

describe('where somebody writes from, or for, is no name', () => {
  test.each([
    ['as part of a staff', '<h1>Harbour</h1><div class="byline"><b>Ada Lovelace</b>, <i>Plover Staff</i></div>', ['Ada Lovelace']],
    ['as newspapers state it', '<meta name="author" content="Von Ada Lovelace, München"><h1>Harbour</h1>', ['Ada Lovelace']],
    ['with their studios', '<h1>Harbour</h1><p>Von Ada Lovelace, ARD-Studio Hamburg, und Mary Somerville, NDR</p>', ['Ada Lovelace', 'Mary Somerville']],
    ['as a guest of the newspaper', '<h1>Harbour</h1><p class="author">By Ada Lovelace Special to the Coal Sentinel</p>', ['Ada Lovelace']],
    ['of two words', '<h1>Harbour</h1><p class="byline">By <a>Ada Lovelace</a><i> and </i><a>Mary Somerville, The Coal Ledger</a></p>', ['Ada Lovelace', 'Mary Somerville']],
    ['as two of a staff', '<h1>Harbour</h1><p class="byline">By Ada Lovelace and Mary Somerville Staff Writers</p>', ['Ada Lovelace', 'Mary Somerville']],
    ['as its desk for the Web has it', '<meta name="author" content="Ada Lovelace, WQRT Digital"><h1>Harbour</h1>', ['Ada Lovelace']],
    ['as a broadcaster has it', '<meta name="author" content="Ada Lovelace, BBC Scotland"><h1>Harbour</h1>', ['Ada Lovelace']],
    ['as one of the newspaper', '<meta name="author" content="Ada Lovelace Of the Post-Dispatch"><h1>Harbour</h1>', ['Ada Lovelace']],
    ['beside from where they report', '<h1>Harbour</h1><div data-testid="byline"><div><span>Ada Lovelace</span><i>Rivers correspondent</i></div><div><span>Reporting from</span> <span>Alder Quay</span></div></div>', ['Ada Lovelace']],
  ])('%s', (_, body, names) => expect(read(body).authors).toEqual(names));
});

test.each([
  ['behind a day', '<p><i>2024-05-20 08:12</i> · <span class="name"><a href="/c/1">江州老周</a></span></p>'],
  ['under a name that a build made', '<div><a class="index_name_s1x">江州老周</a> <i>2024年05月20日</i></div>'],
])('an account on a Chinese platform is shown as a linked name %s', (_, line) => {
  expect(read(`<h1>港口开放</h1>${line}${PROSE}`).authors).toEqual(['江州老周']);
});

test('who edited a text stands beside who wrote it, and is none of the authors', () => {
  const stated = '<script type="application/ld+json">{"@type":"NewsArticle","author":"Ada Lovelace"}</script>';
  const line = (label: string, name: string) => `<div class="${label}">${label} by: <a href="/author/${label}">${name}</a></div>`;
  expect(read(`${stated}<h1>Harbour</h1><div>${line('Written', 'Ada Lovelace')}${line('Edited', 'Kim Frost')}</div>${PROSE}`).authors).toEqual(['Ada Lovelace']);
});

test('the size of the letters is nobody', () => {
  const size = '<div class="article-byline">字体大小 小 中 大</div>';
  expect(read(`<h1>港口开放</h1>${size}${PROSE}<div class="byline-info"><a>林展霆</a> 报道</div>`).authors).toEqual(['林展霆']);
});

describe('several Chinese names', () => {
  test.each([
    ['with notes in figures between them', '<h1>港口开放</h1><p class="author"><span><a>林若水</a><i>1</i></span><span><a>陈既白</a><i>1,2</i></span><span><a>欧阳见山</a></span></p>', ['林若水', '陈既白', '欧阳见山']],
    ['linked behind their label, in a record of a paper', `<h1>港口开放</h1><p>摘要：${'港口经过三年的整修以后重新开放。'.repeat(6)}</p><p>中图分类号：U65</p><div class="author list"><b>作者：</b><a><b>林若水</b><sup>[1]</sup></a><a><b>陈既白</b></a></div>`, ['林若水', '陈既白']],
  ])('%s', (_, body, names) => expect(read(body).authors).toEqual(names));
});
