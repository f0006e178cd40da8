// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const NOW = new Date('2026-01-15T12:00:00Z');
const title = (head: string, body: string, path = '/news/harbour', host = 'www.paper.example') => {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), `https://${host}${path}`, NOW).title;
};

describe('a heading in pieces', () => {
  const HEAD = '<title>The harbour opens on Monday - Paper</title>';
  test.each([
    ['loses its kicker', '<h1><span>Economy</span> The harbour opens on Monday</h1>', 'The harbour opens on Monday'],
    ['loses its counter', '<h1>The harbour opens on Monday <span>139</span></h1>', 'The harbour opens on Monday'],
    ['keeps the code in it', '<h1>The harbour opens <code>on</code> Monday</h1>', 'The harbour opens on Monday'],
    ['loses what is longer than it, where the card has it alone', '<meta property="og:title" content="Harbour"><h1><span>The Old Paper of the Coast</span> <span>Harbour</span></h1>', 'Harbour'],
    ['loses what its template calls a kicker', '<meta property="og:title" content="On the quay: The harbour opens on Monday"><h1><span class="article__kicker">On the quay</span><span class="dash"> – </span><b>The harbour opens on Monday</b></h1>', 'The harbour opens on Monday'],
    ['keeps both sides of a break', '<h1>The harbour opens<br>On Monday</h1>', 'The harbour opens On Monday'],
    ['keeps what the title lacks', '<h1>The <em>great new</em> harbour opens on Monday</h1>', 'The great new harbour opens on Monday'],
  ])('%s', (_, body, expected) => expect(title(HEAD, body)).toBe(expected));
});

test.each([
  ['a kicker that only the style sheet parts from it', 'On the quay: The harbour opens on Monday | Paper', '<span>After the storm</span><span>The harbour opens on Monday</span>', 'The harbour opens on Monday'],
  ['what its template calls a kicker for tests', 'Quay: The harbour opens on Monday | Paper', '<i data-testid="kicker">After the storm</i> <b>The harbour opens on Monday</b>', 'The harbour opens on Monday'],
  ['not its first letter, which is drawn larger', 'The harbour opens on Monday | Paper', '<b>T</b><i>he harbour</i> <i>opens on Monday</i>', 'The harbour opens on Monday'],
])('a title loses %s', (_, tab, heading, expected) => expect(title(`<title>${tab}</title>`, `<h1>${heading}</h1>`)).toBe(expected));

test.each([
  ['before a title', 'Notes from the Quay: What the mill said', '<h1><a href="https://www.paper.example/">Notes from the Quay</a></h1><h3>What the mill said</h3>'],
  ['of a blog with short ones', 'Notes from the Quay » Blog Archive » The mill', '<h1><a href="https://www.paper.example/">Notes from the Quay</a></h1><h2>The mill</h2>', 'The mill'],
  ['of a folder', 'Notes from the Quay » Archive » What the mill said', '<h1><a href="https://www.paper.example/news/">Notes from the Quay</a></h1><h3>What the mill said</h3>'],
])('the name of a blog, a top heading that leads to its first page, is no title: %s', (_, tab, body, expected = 'What the mill said') => {
  expect(title(`<title>${tab}</title>`, body)).toBe(expected);
});

test('the name of a blog, by which its host calls it, is no title', () => {
  expect(title('<title>paper: The harbour</title>', '<h3>The harbour</h3>', '/1', 'paper.blogs.example')).toBe('The harbour');
});

test('the name of a wiki, a top heading that leads to its first page by a key, is no title', () => {
  const logo = '<h1><a href="/doku.php?id=start" accesskey="h">Notes from the Quay</a></h1>';
  expect(title('<title>mill:said [Notes from the Quay]</title>', `${logo}<h1>What the mill said</h1>`)).toBe('What the mill said');
});

test('a title that is said again behind itself is no name of the site', () => {
  const head = '<title>Harbour bridges: How to build harbour bridges | Home-made harbour bridges</title>';
  expect(title(head, '<h1>Harbour bridges</h1>')).toBe('Harbour bridges');
});

describe('what only screen readers are told', () => {
  const HEAD = '<title>Tea towels - Paper</title>';
  test('is no part of a title that others see', () => {
    expect(title(HEAD, '<h1><span class="visually-hidden">Collection: </span>Tea towels</h1>')).toBe('Tea towels');
  });
  test('is left out like a button', () => {
    const heading = '<h1><a>linen</a><i>/</i><a>towels</a><div><button>like 42</button></div></h1>';
    expect(title('<title>linen/towels · Paper</title>', heading)).toBe('linen/towels');
  });
  test('is the title where it is all of the heading', () => {
    expect(title(HEAD, '<h1><span class="visually-hidden">Tea towels of linen</span> </h1>')).toBe('Tea towels of linen');
  });
});

describe('a title in a template without top heading', () => {
  const HEAD = '<title>What happened to the harbour / Talk / Sea Board</title>';
  test('is known where the page shows it', () => {
    expect(title(HEAD, '<h1>Sea Board</h1><h2>What happened to the harbour</h2>')).toBe('What happened to the harbour');
  });
  test('is not a part of it beside a real heading', () => {
    const body = '<h1>The day on which nobody came to open our harbour</h1><h2>What happened to</h2>';
    expect(title(HEAD, body)).not.toBe('What happened to');
  });
});

describe('the title of a page of a manual', () => {
  test.each(['¶', '#', '§', '\uf0c1'])('does not end in the sign %s that links to it', (sign) => {
    const body = `<h1>3.1. Cranes — how to lift<a class="headerlink" href="#cranes">${sign}</a></h1>`;
    expect(title('<title>3.1. Cranes — how to lift &#8212; Harbour 3.11 documentation</title>', body)).toBe('3.1. Cranes — how to lift');
  });
  test.each([
    ['stands under the name of the manual', '<title>Cranes | Harbour v18 Documentation</title>', '<header><h1>Harbour v18 documentation</h1></header><h2>Cranes<a href="#c">#</a></h2>'],
    ['stands under a link to the manual', '<title>Harbour Manager - Cranes</title>', '<h1><a href="/" rel="home">Harbour Manager</a></h1><h1>Cranes</h1>'],
    ['stands under a link to its first page', '<title>Cranes — Harbour 1.4 Documentation</title>', '<h1><a href="../../index.html">Harbour 1.4 Documentation</a></h1><h1>Cranes</h1>'],
  ])('%s', (_, head, body) => expect(title(head, body, '/manual/cranes.html')).toBe('Cranes'));
  test('keeps the name of a thing that begins with the name of the site', () => {
    expect(title('<title>PAPER_MAX_SIZE — Paper 3.2</title>', '<h1>PAPER_MAX_SIZE</h1>')).toBe('PAPER_MAX_SIZE');
  });
});

describe('the name of the site', () => {
  const PAGE = '<h2 class="topic-title">What happened to the harbour</h2>';
  test('is no title, though it is the only top heading', () => {
    const banner = '<div role="banner"><h1>Old Harbours of the North</h1></div>';
    const head = '<title>What happened to the harbour - Old Harbours of the North</title>';
    expect(title(head, banner + PAGE, '/viewtopic.php')).toBe('What happened to the harbour');
  });
  test('is no title as a logo with a heading of its own', () => {
    const body = '<h1 class="logo"><a href="/">Old Harbours of the North</a></h1><h1>Cranes and harbours of the north</h1>';
    expect(title('<title>north:cranes [Old Harbours of the North]</title>', body)).toBe('Cranes and harbours of the north');
  });
  test('is known by the link of that name to where the forum begins', () => {
    const crumbs = '<a href="/forum/index.php">Sea Board</a> <a href="/forum/talk.php">Talk of the town</a>';
    expect(title('<title>What happened - Sea Board</title>', crumbs, '/forum/t.php?t=1')).toBe('What happened');
    expect(title('<title>What happened - Talk of the town</title>', crumbs, '/forum/t.php?t=1')).toBe('What happened - Talk of the town');
    expect(title('<title>Sea Board :: View topic - What happened</title>', crumbs, '/forum/t.php?t=1')).toBe('What happened');
  });
  test('is not the first half of a title that its own folder is called by', () => {
    const crumbs = '<a href="/guides/harbours/">How to build a harbour</a>';
    const head = '<title>How to build a harbour: A guide for beginners</title>';
    expect(title(head, crumbs, '/guides/harbours/')).toBe('How to build a harbour: A guide for beginners');
  });
});

test('a heading loses the day and the source that PHPCMS puts into it', () => {
  const body = '<h1>我市口袋公园夜间照明改造完工<br><span>2016-10-12 09:26:41 来源：清溪晚报 评论：<a>0</a> 点击：</span></h1>';
  expect(title('<title>我市口袋公园夜间照明改造完工 - 要闻 - 清溪网</title>', body)).toBe('我市口袋公园夜间照明改造完工');
});

test('the number of a bug is no part of its title where the address has it', () => {
  const head = '<title>51877 – The list stays empty</title>';
  expect(title(head, '', '/show_bug.cgi?id=51877')).toBe('The list stays empty');
  expect(title('<title>0003044: The list stays empty</title>', '', '/view.php?id=3044')).toBe('The list stays empty');
  expect(title('<title>Bug #20412: The list stays empty</title>', '', '/issues/20412')).toBe('The list stays empty');
  expect(title('<title>1984 – a novel of our time</title>', '', '/show_bug.cgi?id=51877')).toBe('1984 – a novel of our time');
});

test('a heading inside the title is the page\'s', () => {
  const head = '<title>paper.example: News / The harbour opens on Monday</title>';
  expect(title(head, '<h1>Navigation</h1><h1>The harbour opens on Monday</h1>')).toBe('The harbour opens on Monday');
});

test('the section of the address behind a bar is no title', () => {
  expect(title('<title>The harbour opens | Opinion</title>', '', '/opinion/harbour')).toBe('The harbour opens');
  expect(title('<title>The harbour opens | Opinion</title>', '', '/news/harbour')).toBe('The harbour opens | Opinion');
});

test('a home page is called what its site is called', () => {
  const head = '<title>Paper</title><meta property="og:site_name" content="Paper">';
  expect(title(head, '<h1>Latest</h1>', '/')).toBe('Paper');
});

test.each(['Prints — Harbour Paper', 'Harbour Paper | Prints'])('a short title beside a longer name is told without it: %s', (both) => {
  expect(title(`<title>${both}</title><meta property="og:site_name" content="Harbour Paper">`, '', '/prints')).toBe('Prints');
});

describe('a Chinese title', () => {
  const NAMED = '<table><tr><td>他们在冰川上装了一百只“耳朵”</td></tr></table>';
  test('is told without what it is filed under, though the page names its site nowhere else', () => {
    expect(title('<title>他们在冰川上装了一百只“耳朵”—新闻—港口网</title>', NAMED)).toBe('他们在冰川上装了一百只“耳朵”');
  });
  test('keeps what stands behind a dash and names no house', () => {
    expect(title('<title>他们在冰川上装了一百只“耳朵”—百年之后</title>', NAMED)).toBe('他们在冰川上装了一百只“耳朵”—百年之后');
  });
  test('is the heading, where every page is called by the name of the house', () => {
    expect(title('<title>江城大学</title>', '<h1>他们在冰川上装了一百只耳朵</h1>')).toBe('他们在冰川上装了一百只耳朵');
    expect(title('<title>江城大学</title>', '')).toBe('江城大学');
    expect(title('<title>港口经过三年修建后开放 | 两岸 | 江城日报</title>', '<h1>今晚八点直播</h1>')).toContain('港口经过三年修建后开放');
    expect(title('<title>他们走进江城大学</title>', '<h1>他们走进江城大学</h1>')).toBe('他们走进江城大学');
  });
  test('is the heading, where the tab says in brackets which of that name is meant', () => {
    expect(title('<title>青禾江（中国湖北省境内河流）_港口百科</title>', '<h1>青禾江</h1>')).toBe('青禾江');
    expect(title('<title>青禾江大桥通车（组图）</title>', '<h1>港口网</h1>')).toBe('青禾江大桥通车（组图）');
  });
  test('is known by the element that digital editions of newspapers have for it', () => {
    expect(title('<title>江城日报数字报-老船厂里的“木头诗人”</title>', '<founder-title>老船厂里的“木头诗人”</founder-title>')).toBe('老船厂里的“木头诗人”');
  });
});

test.each([
  ['in italics', 'The song of &lt;em class=&quot;x&quot;&gt;Parus fictus&lt;/em&gt; in H&lt;sub&gt;2&lt;/sub&gt;O', 'The song of Parus fictus in H2O'],
  ['on a tag', 'What the &lt;b&gt; element is for', 'What the <b> element is for'],
])('a stated title %s is told without the tags of its style', (_, stated, expected) => {
  expect(title(`<meta name="citation_title" content="${stated}">`, '')).toBe(expected);
});

test('a title is read where the address has no host', () => {
  const document = new DOMParser().parseFromString('<title>On nothing</title><h1>On nothing</h1>', 'text/html');
  expect(extract(document, 'data:text/html,<h1>On nothing</h1>').title).toBe('On nothing');
});
