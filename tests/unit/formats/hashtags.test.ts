import { describe, expect, it } from 'vitest';
import { readNotes } from '../../../lib/formats/notes';

/** Title, summary, words and tags of each clipping of some notes. */
const read = (notes: string) => readNotes(notes).map(({ title, summary, quotes, tags }) => [title, summary?.text ?? quotes?.[0]?.text, tags]);

describe('tags behind a #', () => {
  it.each([
    ['a line of their own', 'On ink\nhttps://example.org/ink\nWorth it.\n#ink #深度学习', [['On ink', 'Worth it.', ['ink', '深度学习']]]],
    ['the end of the title', 'On ink #ink\nhttps://example.org/ink', [['On ink', undefined, ['ink']]]],
    ['the end of the link', 'On ink\nhttps://example.org/ink #ink #a/b', [['On ink', undefined, ['ink', 'a/b']]]],
    ['topics before a saying', '#读书# 书读百遍，其义自见。', [['书读百遍，其义自见。', '书读百遍，其义自见。', ['读书']]]],
    ['the end of a saying', 'Read it a hundred times. ＃reading', [['Read it a hundred times.', 'Read it a hundred times.', ['reading']]]],
    ['twice the same', 'On ink #ink\nhttps://example.org/ink\n#ink', [['On ink', undefined, ['ink']]]],
  ])('are taken from %s', (_, notes, expected) => {
    expect(read(notes)).toEqual(expected);
  });

  it.each([
    ['a number', 'Issue #42\nhttps://example.org/ink', 'Issue #42'],
    ['a word of a sentence', 'Why #ink fades with time\nhttps://example.org/ink', 'Why #ink fades with time'],
    ['a language', 'Learning C# and F#\nhttps://example.org/ink', 'Learning C# and F#'],
    ['all that there is', '#todo', '#todo'],
  ])('are not made of %s', (_, notes, title) => {
    expect(readNotes(notes).map((clip) => [clip.title, clip.tags])).toEqual([[title, undefined]]);
  });
});

it('has entities as the characters that they stand for, in words and addresses', () => {
  const [clip] = readNotes('Ink &amp; paper: &#8220;black&#8221;&nbsp;&lt;3\nhttps://example.org/?a=1&amp;b=2\nAT&T &unknown; it&#39;s');
  expect([clip?.title, clip?.url, clip?.summary?.text]).toEqual(['Ink & paper: “black” <3', 'https://example.org/?a=1&b=2', "AT&T &unknown; it's"]);
});
