import { describe, expect, test } from 'vitest';
import { sentencesOf, summarise } from '../../../lib/extract/sentences';

describe('sentences', () => {
  test('end at their marks and not at abbreviations, numbers or addresses', () => {
    expect(sentencesOf('Dr. Ruth paid 3.50 to J. Smith. Was it much? See example.org/a.b for more!')).toEqual([
      'Dr. Ruth paid 3.50 to J. Smith.',
      'Was it much?',
      'See example.org/a.b for more!',
    ]);
  });

  test('of Chinese need no blank between them, and keep the closing quotation mark', () => {
    expect(sentencesOf('他说：“钟停了。”我没有回答。为什么？')).toEqual([
      '他说：“钟停了。”',
      '我没有回答。',
      '为什么？',
    ]);
  });

  test('end with their line', () => {
    expect(sentencesOf('A heading\nA sentence.')).toEqual(['A heading', 'A sentence.']);
  });
});

describe('a summary of two sentences', () => {
  const TEXT = [
    'By Rosa Whitlock',
    'We use cookies to make this page better for you and for everybody else who reads it.',
    'The glass bells of Arden are rung only once a year, when the last ship has left the harbour.',
    'It was raining on the day that I came to hear them, and the ferry was late again.',
    'Each of the glass bells was cast by a different family, and Arden keeps a list of their names.',
    'Lunch was good.',
    'Subscribe to our newsletter to read more stories like this one every week of the year.',
  ].join('\n\n');

  test('leaves bylines, notices and invitations aside and keeps the order of the text', () => {
    expect(summarise({ title: 'The glass bells of Arden', text: TEXT })).toBe(
      'The glass bells of Arden are rung only once a year, when the last ship has left the harbour. ' +
        'Each of the glass bells was cast by a different family, and Arden keeps a list of their names.',
    );
  });

  test('is joined without blank in Chinese', () => {
    const text =
      '记者李明报道\n\n城墙根下的修表铺已经开了四十一年，至今没有招牌。\n\n点击关注公众号，阅读更多精彩内容。\n\n修表铺的主人说，机械表最怕没有人上弦。';
    expect(summarise({ title: '城墙下的修表铺', text })).toBe(
      '城墙根下的修表铺已经开了四十一年，至今没有招牌。修表铺的主人说，机械表最怕没有人上弦。',
    );
  });

  test('is none where no sentence can stand for the page', () => {
    expect(summarise({ title: 'Prices', text: 'Apples 2.00\nPears 3.00\nSubscribe now.' })).toBeUndefined();
  });
});
