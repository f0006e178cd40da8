import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../lib/extract/sentences';

describe('sentences', () => {
  test('end at their marks and not at abbreviations, numbers or addresses', () => {
    expect(sentencesOf('Dr. Ruth paid 3.50 to J. Smith. Was it much? See example.org/a.b for more!')).toEqual([
      'Dr. Ruth paid 3.50 to J. Smith.',
      'Was it much?',
      'See example.org/a.b for more!',
    ]);
  });

  test.each([
    'The bridge opened on Jan. 5 without a band.',
    'Gov. Ruth Marsh cut the ribbon.',
    'Siehe Nr. 12 und ca. 40 Bilder.',
  ])('are not cut: %s', (sentence) => expect(sentencesOf(sentence)).toEqual([sentence]));

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
