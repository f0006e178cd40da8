import { Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../../lib/clip/clip';
import { reference } from '../../../../lib/formats/references/reference';
import { cited, WORKS } from './cited';
import { hostile } from './hostile';

const note = (clip: Clip) => reference(clip, 'note');

describe('a note in Markdown', () => {
  test('has all that is kept of a paper, in one order', () => {
    const clip: Clip = {
      ...WORKS.journal,
      summary: { text: 'Moss grows by a known length.', source: 'abstract' },
      quotes: [{ text: 'Moss keeps time.\nIt never says so.', prefix: 'first:', suffix: 'Then' }, { text: 'Slow is enough, we say here.', speaker: 'Karla' }],
      note: '**Use** in chapter 2.\n\n- and 3',
      links: [{ url: 'https://github.com/a/moss', rel: 'code' }, { url: 'https://a.example/x_(1)', title: 'Errata [1]' }],
      tags: ['LG', '苔藓', 'slow science', 'C++', '…'],
    };
    expect(note(clip)).toBe(`## [Moss as a Clock](https://journals.press.example/slow/12/3/77)

Karla Fernweh, James Otieno · Slow Physics 12(3), 77-85 · 2020-11 · doi:10.5555/slow.12.3.77

Moss grows by a known length.

> Moss keeps time.
> It never says so. [↗](https://journals.press.example/slow/12/3/77#:~:text=first%3A-,Moss%20keeps%20time.,It%20never%20says%20so.,-Then&text=Moss%20keeps%20time.,It%20never%20says%20so.)

> Slow is enough, we say here. [↗](https://journals.press.example/slow/12/3/77#:~:text=Slow%20is%20enough%2C%20we%20say%20here.)
> — Karla

**Use** in chapter 2.

- and 3

[code](https://github.com/a/moss) · [Errata \\[1\\]](https://a.example/x_%281%29)

#LG #苔藓 #slow-science #C`);
  });

  test('of a saying has its words and who said them, and no address', () => {
    const saying = { ...WORKS.saying, quotes: [{ text: '古今之成大事业、大学问者，必经过三种之境界。', speaker: '王国维' }] };
    expect(note(saying)).toBe(`## 古今之成大事业、大学问者，必经过三种之境界。

王国维

> 古今之成大事业、大学问者，必经过三种之境界。
> — 王国维`);
  });

  test('of a page of which nothing else is known is its title', () => {
    expect(note(cited({ title: 'Looking_Closely', url: 'https://a.example/x' }))).toBe('## [Looking\\_Closely](https://a.example/x)');
  });

  test('leaves formulas to the editor', () => {
    const summary = { text: 'The loss $L_{CE}*w$ falls for *all* of x_1 and _others_.', source: 'abstract' as const };
    expect(note(cited({ summary }))).toContain('The loss $L_{CE}*w$ falls for \\*all\\* of x_1 and \\_others\\_.');
  });
});

/** What a reader of Markdown shows of it (commonmark.js), block by block; anything but plain text in it is told by its type. */
function shown(markdown: string): string[] {
  const blocks: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal }: Node = step.node;
    if (step.entering && type === 'paragraph') blocks.push('');
    else if (type === 'text') blocks.push((blocks.pop() ?? '') + literal);
    else if (type === 'softbreak') blocks.push(`${blocks.pop() ?? ''} `);
    else if (step.entering && type !== 'document') blocks.push(`<${type}>`);
  }
  return blocks;
}

describe('a summary in a note', () => {
  const seen = (text: string) => shown(note(cited({ title: 'T', summary: { text, source: 'extract' } })).replace(/^.*\n\n/, ''));

  test.each(['# No heading', '- no item', '1. no number', '> no quote', '---', '===', 'a `code` <b>b</b> &amp; ![x](y) [z]', '\\*a\\*', '    no code', '~~~', '***', 'Title\n---', 'a\n# b\n2) c'])(
    'is shown as it is: %s',
    (text) => expect(seen(text)).toEqual([text.replace(/\s+/g, ' ').trim()]),
  );

  test('whatever a page says in it, is text and nothing else', () => {
    const sane = hostile.map((text) => text.replace(/[\r\u2028\u0000]|\$/g, ''));
    fc.assert(
      fc.property(sane, (text) => {
        expect(seen(text).filter((block) => /^<(?!script)[a-z_]+>$/.test(block))).toEqual([]);
        expect(seen(text).join(' ').replace(/\s+/g, '')).toBe(text.toWellFormed().replace(/\s+/g, ''));
      }),
      { numRuns: 300 },
    );
  });
});
