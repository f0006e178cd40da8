import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseClip } from '../../../lib/clip/validate';
import type { ImportedClip } from '../../../lib/formats/imported';
import { readNotes } from '../../../lib/formats/notes';

/** The only clipping of some notes. */
function only(notes: string): ImportedClip {
  const clips = readNotes(notes);
  expect(clips).toHaveLength(1);
  return clips[0]!;
}

/** A form of the notebook, and what of the clipping it says. */
const FORMS: [form: string, notes: string, says: Partial<ImportedClip>][] = [
  ['a title above its link', 'Visual Attention\nhttps://arxiv.org/abs/2202.09741', {
    title: 'Visual Attention', titleBy: 'reader', kind: 'paper', url: 'https://arxiv.org/abs/2202.09741', site: 'arXiv', language: 'en', identifiers: { arxiv: '2202.09741' },
  }],
  ['a title on the line of its link', 'Eye on A.I. https://news.example.org/eye', { title: 'Eye on A.I.', url: 'https://news.example.org/eye' }],
  ['a link behind a colon', 'A great read: https://example.org/a/great-read', { title: 'A great read', url: 'https://example.org/a/great-read' }],
  ['a Markdown heading as title', '### Involution\nhttps://example.org/a/b', { title: 'Involution' }],
  ['a link without a scheme', 'Patches\ngithub.com/tmp/convmixer', { url: 'https://github.com/tmp/convmixer', kind: 'code', site: 'GitHub' }],
  ['a host that begins with www', 'Home\nwww.example.org', { url: 'https://www.example.org/', site: 'example.org', kind: 'other' }],
  ['a space behind the slashes', 'Slides https:// docs.google.com/presentation/d/1/edit', { title: 'Slides', url: 'https://docs.google.com/presentation/d/1/edit' }],
  ['a space behind the colon', 'Code\nhttps: //github.com/a/b', { url: 'https://github.com/a/b' }],
  ['a space behind the at', 'Frontiers\nmedium.com/@ someone/frontier-1', { url: 'https://medium.com/@someone/frontier-1' }],
  ['a link in angle brackets', 'Title\n<https://example.org/a/b>', { title: 'Title', url: 'https://example.org/a/b' }],
  ['a link in another script', '深度学习\nhttps://zh.wikipedia.org/wiki/深度学习', { url: 'https://zh.wikipedia.org/wiki/%E6%B7%B1%E5%BA%A6%E5%AD%A6%E4%B9%A0' }],
  ['a link that ends a Chinese sentence', '综述\n简史。https://arxiv.org/abs/2303.04226', { title: '综述', summary: { text: '简史。', source: 'reader' }, url: 'https://arxiv.org/abs/2303.04226' }],
  ['brackets that belong to a link', 'Rust\nhttps://en.wikipedia.org/wiki/Rust_(language)', { url: 'https://en.wikipedia.org/wiki/Rust_(language)' }],
  ['a sentence around its link', 'I read it (see https://example.org/a/b-c-d).', { title: 'I read it (see https://example.org/a/b-c-d).', url: 'https://example.org/a/b-c-d' }],
  ['a bare link', 'https://www.example.org/2020/01/a-post/', { title: 'example.org/2020/01/a-post', url: 'https://www.example.org/2020/01/a-post/' }],
  ['a Markdown link', '- [Distill](https://distill.example.org/) - the best figures', { title: 'Distill', summary: { text: 'the best figures', source: 'reader' } }],
  ['words below a link', 'Facts\nhttps://example.org/a/b\nfirst\nsecond', { title: 'Facts', summary: { text: 'first\nsecond', source: 'reader' } }],
  ['words above a link', 'Facts\nwhat it says\nhttps://example.org/a/b', { title: 'Facts', summary: { text: 'what it says', source: 'reader' } }],
  ['two titles and an author', '【博士生的思考】《Thoughts After a Year》by Ann Example, bob\nhttps://example.org/a/b', {
    title: '博士生的思考 · Thoughts After a Year', authors: ['Ann Example', 'bob'], language: 'en',
  }],
  ['a translated title alone', '【访谈：希望与未来】\nhttps://example.org/a/b', { title: '访谈：希望与未来', language: 'zh' }],
  ['a subject before a plain title', '【无监督】Exploring Siamese Networks\nhttps://example.org/a/b', { title: '无监督 · Exploring Siamese Networks' }],
  ['an author inside the title marks', '【标注】《Can You Label Less? | by Ann Example》\nhttps://medium.com/x/can-you-label-less', { title: '标注 · Can You Label Less?', authors: ['Ann Example'], site: 'Medium' }],
  ['a site inside the title marks', '【数据】《One Shot | Synthetic Site》\nhttps://synthetic.site/one-shot-for-all', { title: '数据 · One Shot', site: 'Synthetic Site' }],
  ['a catalogue line', '✅ [LG]《Reconstructing Data》N Haim, P H.S. Torr, M v Baalen [Institute of A & B] (2022)\nhttps://arxiv.org/abs/2206.07758', {
    title: 'Reconstructing Data', read: true, tags: ['LG'], authors: ['N Haim', 'P H.S. Torr', 'M v Baalen'], note: 'Institute of A & B', publishedAt: '2022',
  }],
  ['a catalogue line below its summary', '比较两种格式。\nhttps://arxiv.org/abs/2303.17951\n[CV]《FP8 versus INT8》A Kuzmin (2023)', {
    title: 'FP8 versus INT8', summary: { text: '比较两种格式。', source: 'reader' }, tags: ['CV'], authors: ['A Kuzmin'],
  }],
  ['a venue', '《Explainable Classification》(ICLR 2021)\ngithub.com/a/fcdd', { title: 'Explainable Classification', venue: 'ICLR 2021', publishedAt: '2021', kind: 'code' }],
  ['a lost opening mark', 'Lighting the Darkness》(2021)\ngithub.com/a/b', { title: 'Lighting the Darkness', publishedAt: '2021' }],
  ['a lost closing mark', '《Lighting the Darkness\ngithub.com/a/b', { title: 'Lighting the Darkness' }],
  ['a repository in quotes', "【大列表】’1000 tools - Many tools - sorted' Ann Example GitHub: github.com/a/tools", {
    title: '大列表 · 1000 tools', kind: 'list', summary: { text: 'Many tools - sorted', source: 'reader' }, authors: ['Ann Example'], url: 'https://github.com/a/tools',
  }],
  ['labelled links', 'Our paper\n论文链接：https://aclanthology.org/2022.naacl-main.288/\n代码地址：https://github.com/a/b', {
    title: 'Our paper', url: 'https://aclanthology.org/2022.naacl-main.288/', kind: 'paper', identifiers: { acl: '2022.naacl-main.288' }, links: [{ url: 'https://github.com/a/b', rel: 'code', title: '代码地址' }],
  }],
  ['a link of its own before one in a sentence', '某人（example.com/someone）的技巧：\n1️⃣ 阅读\n🔗twitter.com/someone/status/1', {
    title: '某人（example.com/someone）的技巧', url: 'https://twitter.com/someone/status/1', kind: 'discussion', summary: { text: '1️⃣ 阅读', source: 'reader' }, links: [{ url: 'https://example.com/someone', rel: 'related' }],
  }],
  ['a picture below a link', 'Prompting\nhttps://arxiv.org/abs/2203.17274\n![](https://img.example.org/a.jpg)', { url: 'https://arxiv.org/abs/2203.17274', kind: 'paper', links: [{ url: 'https://img.example.org/a.jpg', rel: 'image' }] }],
  ['a picture alone', '![](https://img.example.org/2020/a%20b.png)', { title: 'a%20b.png', kind: 'image', url: 'https://img.example.org/2020/a%20b.png' }],
  ['a picture with its text', '![A chart](https://img.example.org/1)', { title: 'A chart', titleBy: 'reader', kind: 'image' }],
  ['running text that names its work', `${'介绍我们的工作，'.repeat(12)}我们的论文“Knowledge Inheritance for Models”被录用。\nhttps://example.org/a/b`, {
    title: 'Knowledge Inheritance for Models', summary: { text: `${'介绍我们的工作，'.repeat(12)}我们的论文“Knowledge Inheritance for Models”被录用。`, source: 'reader' },
  }],
  ['a wide line with a colon', `高度点评：${'云基础设施是重要成本；'.repeat(12)}\nhttps://example.org/a/b`, { title: '高度点评', summary: { text: '云基础设施是重要成本；'.repeat(12), source: 'reader' } }],
  ['who is quoted in an article', `Ann Example：${'人工智能还很远，'.repeat(12)}完。\nhttps://example.org/a/b`, { kind: 'article', quotes: [{ text: `${'人工智能还很远，'.repeat(12)}完。`, speaker: 'Ann Example' }] }],
  ['a saying', '不要把人类看作王冠。 相反，是一步。', { title: '不要把人类看作王冠。', kind: 'quote', quotes: [{ text: '不要把人类看作王冠。 相反，是一步。' }], language: 'zh' }],
  ['a speaker in front', '爱因斯坦：美终究是简单性。', { title: '美终究是简单性。', authors: ['爱因斯坦'], quotes: [{ text: '美终究是简单性。', speaker: '爱因斯坦' }] }],
  ['a speaker behind', '最好的学习者，是克服不适的人。 - Ann Example', { authors: ['Ann Example'], quotes: [{ text: '最好的学习者，是克服不适的人。', speaker: 'Ann Example' }] }],
  ['a speaker, his book and a comment', '“昨夜西风凋碧树。‘此第一境也。’” - 王国维《人间词话》\n先要跳出。', {
    title: '昨夜西风凋碧树。', authors: ['王国维'], quotes: [{ text: '昨夜西风凋碧树。‘此第一境也。’', speaker: '王国维《人间词话》' }], summary: { text: '先要跳出。', source: 'reader' },
  }],
  ['via', '要：标注更多。\n不要: 从头实现。\nvia:Ann Example', { authors: ['Ann Example'], quotes: [{ text: '要：标注更多。\n不要: 从头实现。', speaker: 'Ann Example' }] }],
  ['a mention', '@毅马当闲 任何学问，才是本质。', { authors: ['毅马当闲'], quotes: [{ text: '任何学问，才是本质。', speaker: '毅马当闲' }] }],
  ['two speakers', 'Ann Example：一。\n爱可可-爱生活：二。', { authors: ['Ann Example', '爱可可-爱生活'], quotes: [{ text: '一。', speaker: 'Ann Example' }, { text: '二。', speaker: '爱可可-爱生活' }] }],
  ['a label in front of a thought', '注意：模型擅长预测过去。', { quotes: [{ text: '注意：模型擅长预测过去。' }] }],
  ['a list of thoughts', '如何做科研？\n• 热爱\n• 思考', { title: '如何做科研？', quotes: [{ text: '如何做科研？\n• 热爱\n• 思考' }] }],
  ['a long first sentence', '把每一个问题都当作一次机会，把每一个问题都当作一次机会，把每一个问题都当作一次机会，把每一个问题都当作一次机会，把每一个问题都当作一次机会，把每一个问题都当作一次机会，把每一个问题都当作一次机会。', {
    title: '把每一个问题都当作一次机会，把每一个问题都当作一次机会，把每一个问题都当作一次机会，把每一个问题都当作一次机会，把每一个问题都当作一次机会…',
  }],
  ['an English saying', '"Simplicity is prerequisite for reliability." - Edsger Dijkstra', { title: 'Simplicity is prerequisite for reliability.', authors: ['Edsger Dijkstra'], language: 'en' }],
  ['what only looks like a link', 'Use node.js/express, main.py/x and fast.ai and/or 1.5/2.', { kind: 'quote' }],
  ['an address of another scheme', '[x](javascript:alert(1)) and data:text/html,hi', { kind: 'quote', quotes: [{ text: '[x](javascript:alert(1)) and data:text/html,hi' }] }],
]; // prettier-ignore

describe('a note', () => {
  test.each(FORMS)('reads %s', (_form, notes, says) => {
    expect(only(notes)).toMatchObject(says);
  });

  test.each([
    ['https://www.reddit.com/r/x/comments/1/', 'discussion'],
    ['https://www.zhihu.com/question/440729199', 'discussion'],
    ['https://zhuanlan.zhihu.com/p/1', 'article'],
    ['https://mathstodon.xyz/@tao/109971907648866712', 'discussion'],
    ['https://github.com/a/b/issues/1', 'discussion'],
    ['https://www.bilibili.com/video/BV1R64y1b77V/', 'video'],
    ['https://youtu.be/dQw4w9WgXcQ', 'video'],
    ['https://weibo.com/ttarticle/p/show?id=23', 'article'],
    ['https://openreview.net/forum?id=abc', 'paper'],
    ['https://example.org/a-paper.pdf', 'paper'],
    ['https://newsletter.example.org/', 'other'],
    ['https://notgithub.com/some-long-post-1', 'article'],
  ])('of %s is of kind %s', (link, kind) => {
    expect(only(`Some title\n${link}`).kind).toBe(kind);
  });

  it('leaves out what it does not know', () => {
    expect(only('爱因斯坦：美终究是简单性。')).not.toHaveProperty('url');
    expect(only('Title\nhttps://example.org/a/b')).not.toHaveProperty('summary');
    expect(only('https://example.org/a/b')).not.toHaveProperty('titleBy');
    expect(only('Größe über alles\nhttps://example.org/a/b')).not.toHaveProperty('language');
  });
});

describe('a list', () => {
  it('with numbers gives a clipping for every item, tagged with its heading', () => {
    const clips = readNotes('### Newsletters:\n1、The Batch https://a.example.org/b\n2、TLDR https://b.example.org/c\n10、Last https://c.example.org/d');
    expect(clips.map(({ title, url, tags }) => [title, url, tags])).toEqual([
      ['The Batch', 'https://a.example.org/b', ['Newsletters']],
      ['TLDR', 'https://b.example.org/c', ['Newsletters']],
      ['Last', 'https://c.example.org/d', ['Newsletters']],
    ]);
  });

  it('of titles in quotes keeps a title over two lines together', () => {
    const clips = readNotes('几个报告：\n“One (AAAI 2021 Tutorial)” https:// a.example.org/1\n“Two:\nthe limits” https:// b.example.org/2');
    expect(clips).toMatchObject([
      { title: 'One (AAAI 2021 Tutorial)', venue: 'AAAI 2021 Tutorial', publishedAt: '2021', url: 'https://a.example.org/1', tags: ['几个报告'] },
      { title: 'Two: the limits', url: 'https://b.example.org/2', tags: ['几个报告'] },
    ]);
  });

  it('of titles and links in turn needs no blank lines', () => {
    expect(readNotes('One\nhttps://a.org/x/1\nTwo\nhttps://b.org/x/2').map(({ title, url }) => [title, url])).toEqual([
      ['One', 'https://a.org/x/1'],
      ['Two', 'https://b.org/x/2'],
    ]);
  });

  it('of bare links or pictures gives each', () => {
    expect(readNotes('https://a.org/x/1\nhttps://b.org/x/2').map(({ url }) => url)).toEqual(['https://a.org/x/1', 'https://b.org/x/2']);
    expect(readNotes('![](https://a.org/1.png)\n![](https://a.org/2.png)').map(({ title }) => title)).toEqual(['1.png', '2.png']);
  });

  it('with a long heading keeps it in the notes', () => {
    const heading = 'Things that I want to read when there is time for it some day';
    expect(readNotes(`${heading}\n- A https://a.org/x/1\n- B https://b.org/x/2`).map(({ note }) => note)).toEqual([heading, heading]);
  });
});

describe('a work that is met twice', () => {
  it('is one clipping in its first place with the words of both', () => {
    const clips = readNotes(
      '追踪\ngithub.com/a/Best\nmine\n\nOther\nhttps://b.org/x/1\n\n✅ 【追踪】《A Year of Papers》by Ann Example\nhttps://github.com/A/best\ntheirs',
    );
    expect(clips).toHaveLength(2);
    expect(clips[0]).toMatchObject({
      title: '追踪 · A Year of Papers', url: 'https://github.com/a/Best', authors: ['Ann Example'], read: true, summary: { text: 'mine\n\ntheirs', source: 'reader' },
    }); // prettier-ignore
  });

  it('keeps a second title that says something else', () => {
    expect(only('First\nhttps://arxiv.org/abs/2102.00554\n\nSecond\nhttps://arxiv.org/pdf/2102.00554v2')).toMatchObject({
      title: 'First',
      summary: { text: 'Second', source: 'reader' },
    });
  });

  it('holds for sayings and pictures too', () => {
    only('爱因斯坦：美是简单性。\n\n爱因斯坦：美是简单性。');
    only('![](https://a.org/1.png)\n\n![](https://a.org/1.png)');
  });
});

describe('any text', () => {
  /** Words of every script that notes are likely to hold, and marks of every form, in any order. */
  const WORDS = ['深度学习', 'deep', 'Ann Example', 'ö', '。', '，', '？', '. ', ' - ', '：', ': ', '—— ', '@x ', 'via:', '【', '】', '《', '》', '“', '”', "'", '[LG]', '[', ']', '(', ')', '(2022)', '✅ ', '### ', '1、', '2. ', '• ', '![](', '\n', '\r\n', '\n\n', ' ', '\t', '🔗', 'GitHub: ', '\uD83D', '\u0000'];
  const notes = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(''));
  const word = fc.stringMatching(/^[a-z]{12}$/);
  const link = fc.integer({ min: 1, max: 999_999 }).map((n) => `https://site${n}.org/a/page-${n}`);
  const now = '2024-01-01T00:00:00.000Z';
  const fields = { id: '018cc251-f400-7000-8000-000000000000', key: 'k', clippedAt: now, updatedAt: now, origin: 'import' };
  const squash = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

  it('gives valid clippings and keeps every link', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(notes, link, notes), { maxLength: 6 }), (entries) => {
        const clips = readNotes(entries.map(([before, url, after]) => `${before} ${url} ${after}`).join('\n'));
        for (const clip of clips) expect(() => parseClip({ ...fields, ...clip })).not.toThrow();
        const kept = clips.flatMap((clip) => [clip.url, ...(clip.links ?? []).map(({ url }) => url)]);
        for (const [, url] of entries) expect(kept).toContain(url);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every word', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS, ' https://example.org/a/b '), word), { maxLength: 40 }), (parts) => {
        const all = squash(JSON.stringify(readNotes(parts.join(''))));
        for (const part of parts) if (/^[a-z]{12}$/.test(part)) expect(all).toContain(part);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readNotes(text)), { numRuns: 500 });
  });

  it('may be empty, end without a line break, and break lines as it likes', () => {
    expect(readNotes('')).toEqual([]);
    expect(readNotes('\uFEFF \r\n\t\n　\n')).toEqual([]);
    const clips = readNotes('\uFEFFOne\r\nhttps://a.org/x/1\r\n \t \r\nTwo\rhttps://b.org/x/2');
    expect(clips.map(({ title, url }) => [title, url])).toEqual([['One', 'https://a.org/x/1'], ['Two', 'https://b.org/x/2']]); // prettier-ignore
  });

  it('is cut where it is longer than a clipping may be, and all of it kept', () => {
    const text = Array.from({ length: 30_000 }, (_, n) => `w${n}`).join(' ');
    const clips = readNotes(`${text}\nhttps://example.org/a/b`);
    for (const clip of clips) expect(() => parseClip({ ...fields, ...clip })).not.toThrow();
    expect(squash(JSON.stringify(clips))).toContain(squash(text.slice(-10_000)));
    for (const word of ['w0', 'w12345', 'w29999']) expect(JSON.stringify(clips)).toContain(word);
  });

  const counted = (count: number, text: (n: number) => string, glue: string) => Array.from({ length: count }, (_, n) => text(n)).join(glue);
  const PAGE = 'Title\nhttps://example.org/a/b';
  const MORE: [what: string, text: string, last: string][] = [
    ['links in one block', `See ${counted(900, (n) => `a.io/${n}`, ' and ')} there`, 'https://a.io/899'],
    ['pictures in one block', `Words\n${counted(700, (n) => `![](a.io/${n})`, '\n')}`, 'https://a.io/699'],
    ['speakers in one block', counted(3_000, (n) => `甲乙：${n % 10}`, '\n') + '末', '9末'],
    ['links of one work', counted(3, (k) => `${PAGE}\n${counted(400, (n) => `Code: a.io/${k}-${n}`, '\n')}`, '\n\n'), 'https://a.io/2-399'],
    ['summaries of one work', counted(30, (k) => `${PAGE}\n${'词'.repeat(15_000)}${k}`, '\n\n'), '词词29'],
    ['title', `《${'a '.repeat(1_500)}end》\nhttps://example.org/a/b`, 'a end'],
  ]; // prettier-ignore
  test.each(MORE)('with more than a clipping may hold gives valid clippings all the same: %s', (_what, text, last) => {
    const clips = readNotes(text);
    for (const clip of clips) expect(() => parseClip({ ...fields, ...clip })).not.toThrow();
    expect(JSON.stringify(clips)).toContain(last);
  });

  const HARD: [what: string, text: string][] = [
    ['16,000 entries', Array.from({ length: 16_000 }, (_, n) => `A title ${n}\nhttps://example.org/a/${n}\nsome words about it`).join('\n\n')],
    ['one line', 'word '.repeat(200_000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['links', 'https://a.io/ '.repeat(70_000)],
    ['brackets behind a link', `https://a.io/${')'.repeat(18_000)}\n\n`.repeat(55)],
    ['open brackets', '[a]('.repeat(250_000)],
    ['dots', 'a.'.repeat(500_000)],
    ['title marks', '《a'.repeat(300_000)],
    ['names', `《a》${'Aa Bb, '.repeat(140_000)}`],
    ['signs behind a by', `《a》by${':'.repeat(19_000)}(\nhttps://a.io/x/1\n\n`.repeat(50)],
    ['open quotes', `“${'a'.repeat(19_000)}\n\n`.repeat(50)],
    ['fences', '```a\n'.repeat(200_000)],
    ['closed fences', '```a\n```\n'.repeat(100_000)],
    ['headings', Array.from({ length: 50_000 }, (_, n) => `## Heading ${n}\n`).join('\n')],
    ['stars', '**a '.repeat(250_000)],
    ['quote signs', '> '.repeat(500_000)],
    ['bullets', '- [a](https://a.io/x/1) b\n'.repeat(40_000)],
  ];
  test.each(HARD)('of a megabyte takes seconds at most: %s', (_what, text) => {
    const start = performance.now();
    readNotes(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
