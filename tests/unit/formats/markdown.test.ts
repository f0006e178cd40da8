import { describe, expect, it } from 'vitest';
import { readNotes } from '../../../lib/formats/notes';

/** The only clipping of some notes. */
function only(notes: string) {
  const clips = readNotes(notes);
  expect(clips).toHaveLength(1);
  return clips[0]!;
}

describe('a Markdown file', () => {
  const FILE = [
    '---\ntitle: My note\ntags: [a, "b"]\n---',
    '# Heading\n',
    'Some **bold** text with `code`, *stress* and a_long_name.\n',
    '- https://example.org/one\n- [Two](https://example.org/two) a remark\n- [x] **[Three](https://example.org/three)**: read it',
    '  - Code: https://github.com/a/three\n',
    '## Sayings\n> A saying.\n> Of two lines.\n',
    '```js\n# no heading\nfetch("https://example.org/code");\n```',
  ].join('\n');

  it('gives each item of its lists, and no rubbish', () => {
    expect(readNotes(FILE).map(({ title, url, summary, links }) => [title, url, summary?.text, links?.map((link) => link.url)])).toEqual([
      ['Some bold text with code, stress and a_long_name.', undefined, undefined, undefined],
      ['example.org/one', 'https://example.org/one', undefined, undefined],
      ['Two', 'https://example.org/two', 'a remark', undefined],
      ['Three', 'https://example.org/three', 'read it', ['https://github.com/a/three']],
      ['A saying.', undefined, undefined, undefined],
    ]);
  });

  it('takes the signs of quoted lines off, and leaves the words of the others as they are', () => {
    expect(readNotes(FILE).flatMap(({ quotes = [] }) => quotes)).toEqual([
      { text: 'Some **bold** text with `code`, *stress* and a_long_name.' },
      { text: 'A saying.\nOf two lines.' },
    ]);
  });

  it('tags what stands under its headings, and all of it with the tags of its front matter', () => {
    expect(readNotes(FILE).map(({ tags }) => tags?.join())).toEqual([...Array<string>(4).fill('Heading,a,b'), 'Heading,Sayings,a,b']);
    expect(readNotes('---\ntags:\n  - one\n  - two\n---\nA thought.')[0]?.tags).toEqual(['one', 'two']);
    expect(readNotes('# One\n\nA thought.\n\n# Two\n\nAnother.').map(({ tags }) => tags)).toEqual([['One'], ['Two']]);
  });

  it.each([
    ['lines that begin with titled links', '[One](https://a.org/x/1) first\n[Two](https://b.org/x/2), second'],
    ['numbers and words behind the links', '1. [One](https://a.org/x/1): first\n2. [Two](https://b.org/x/2) - second'],
  ])('pairs titles with their own addresses: %s', (_form, notes) => {
    expect(readNotes(notes).map(({ title, url }) => [title, url])).toEqual([['One', 'https://a.org/x/1'], ['Two', 'https://b.org/x/2']]);
  });

  it('keeps the links of one work together', () => {
    expect(only('Our work\n- Paper: https://arxiv.org/abs/2202.09741\n- Code: https://github.com/a/b').links).toHaveLength(1);
    expect(only('[Our work](https://arxiv.org/abs/2202.09741)\n[code](https://github.com/a/b)').links).toHaveLength(1);
    expect(only('A title\n- one point\n- another\nhttps://example.org/a/b').url).toBe('https://example.org/a/b');
  });

  it('loses nothing where a fence or front matter does not end, nor a heading that nothing stands under', () => {
    expect(only('```\nA thought.').quotes).toEqual([{ text: '```\nA thought.' }]);
    expect(readNotes('---\ntags: a\n\nA thought.')).toHaveLength(2);
    expect(only('# A heading alone').title).toBe('A heading alone');
  });
});
