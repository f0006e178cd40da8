import { expect, test } from 'vitest';
import { passageWith } from '../../../lib/search/passage';

const filler = 'Nothing of note stands in this sentence, which is here for its length alone. '.repeat(40);

test('is the paragraph that holds the words', () => {
  expect(passageWith('On ink.\n\nOn paper and pens.\nOn glue.', ['paper'])).toBe('On paper and pens.');
});

test('is the first one that holds most of them', () => {
  const text = 'On paper.\nOn glue and paper.\nOn paper, glue and ink.\nOn ink, glue and paper.';
  expect(passageWith(text, ['ink', 'paper', 'glue'])).toBe('On paper, glue and ink.');
  expect(passageWith(text, ['glue', 'scissors'])).toBe('On glue and paper.');
});

test('is short, where a paragraph is long', () => {
  const passage = passageWith(`${filler}The ink is made of oak galls. ${filler}`, ['galls']);
  expect(passage).toContain('The ink is made of oak galls.');
  expect(passage!.length).toBeLessThanOrEqual(600);
});

test('is found in Chinese that runs on without a paragraph, and without a stop', () => {
  expect(passageWith(`${'纸上得来终觉浅。'.repeat(200)}绝知此事要躬行。`, ['躬行'])).toContain('绝知此事要躬行。');
  for (const length of [595, 599, 1139]) expect(passageWith('纸'.repeat(length) + '躬行' + '墨'.repeat(900), ['躬行'])).toContain('躬行');
});

test('is none where no word stands, or only inside of another', () => {
  expect(passageWith('On paper.', ['ink'])).toBeUndefined();
  expect(passageWith('A drinking song.', ['ink'])).toBeUndefined();
  expect(passageWith('', ['ink'])).toBeUndefined();
});
