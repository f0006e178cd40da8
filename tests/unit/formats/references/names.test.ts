import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../../lib/clip/clip';
import { cslItem } from '../../../../lib/formats/references/reference';
import { cited } from './cited';

const named = (name: string, kind: Kind = 'paper') => cslItem(cited({ kind, authors: [name], url: 'https://a.example/' })).author?.[0];
const whole = (name: string) => ({ literal: name });

describe('a name in Latin, Greek or Cyrillic letters', () => {
  test.each([
    ['Ada Reed', { family: 'Reed', given: 'Ada' }],
    ['G. E. Hinton', { family: 'Hinton', given: 'G. E.' }],
    ['Vincent van Gogh', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
    ['Laurens van der Maaten', { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' }],
    ['van der Maaten, Laurens', { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' }],
    ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
    ['Luc Van Gool', { family: 'Van Gool', given: 'Luc' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Ada Reed III', { family: 'Reed', given: 'Ada', suffix: 'III' }],
    ['Ada Reed, MD', { family: 'Reed', given: 'Ada' }],
    ['Νίκος Καζαντζάκης', { family: 'Καζαντζάκης', given: 'Νίκος' }],
  ])('is parted where the parts are sure: %s', (name, parts) => {
    expect(named(name)).toEqual(parts);
  });

  test.each(['Plato', 'OpenAI', 'crumb theory', 'Google Research', 'Center for Tides', 'The Estuary Post', 'a, b, c, d', 'Ada Reed (ed.)', 'x@y.example', 'Team 7 Blue', 'محمد علي'])(
    'is left whole else: %s',
    (name) => expect(named(name)).toEqual(whole(name)),
  );

  test('is left whole where members and channels call themselves what they like', () => {
    expect([named('Hob Songs', 'video'), named('Hob Songs', 'discussion')]).toEqual([whole('Hob Songs'), whole('Hob Songs')]);
    expect(named('Hob Songs', 'article')).toEqual({ family: 'Songs', given: 'Hob' });
  });
});

describe('a Chinese name in pinyin', () => {
  test.each([
    ['Lin Haoran', { family: 'Lin', given: 'Haoran' }],
    ['He Kaiming', { family: 'He', given: 'Kaiming' }],
    ['Ouyang Xiu’er', { family: 'Ouyang', given: 'Xiu’er' }],
    ['Zhang Yi-Fan', { family: 'Zhang', given: 'Yi-Fan' }],
    ['Zhang Yi Ming', { family: 'Zhang', given: 'Yi Ming' }],
    ['Jiang Ye’an', { family: 'Jiang', given: 'Ye’an' }],
  ])('is parted as in China where its surname stands first: %s', (name, parts) => {
    expect(named(name)).toEqual(parts);
  });

  test.each([
    ['Haoran Lin', { family: 'Lin', given: 'Haoran' }],
    ['Hao Ran Lin', { family: 'Lin', given: 'Hao Ran' }],
    ['Fan Zhang', { family: 'Zhang', given: 'Fan' }],
    // Of these nobody can tell; they stand as names do in papers in English.
    ['Li Wei', { family: 'Wei', given: 'Li' }],
    ['Lin Jun', { family: 'Jun', given: 'Lin' }],
  ])('is parted as in the West else: %s', (name, parts) => {
    expect(named(name)).toEqual(parts);
  });

  test.each(['Lin Manuel', 'Han Solberg', 'Ma Rainey', 'An Verhulst', 'Song Minho', 'Long John Silver', 'Dong Van Duc', 'Mei Andersen', 'Lu Ann Reed'])(
    'is not seen in a name of another language: %s',
    (name) => expect(named(name)).toMatchObject({ family: name.split(' ').slice(name.includes(' Van ') ? 1 : -1).join(' ') }),
  );
});

describe('a name in Chinese characters', () => {
  test.each([
    ['尹望舒', { family: '尹', given: '望舒' }],
    ['王一', { family: '王', given: '一' }],
    ['欧阳修', { family: '欧阳', given: '修' }],
    ['諸葛孔明', { family: '諸葛', given: '孔明' }],
    ['林 若水', { family: '林', given: '若水' }],
    ['林, 若水', { family: '林', given: '若水' }],
  ])('is parted in a paper: %s', (name, parts) => {
    expect(named(name)).toEqual(parts);
  });

  test.each(['北窗', '王', '欧阳', '黄金时代', '安全部', '机器之心', '弗朗索瓦·肖莱', '山田太郎さん', '김철수', '李rumor'])('is left whole where it may be another thing: %s', (name) => {
    expect(named(name)).toEqual(whole(name));
  });

  test('is left whole on any other page, where houses and pen names sign', () => {
    expect(named('尹望舒', 'article')).toEqual(whole('尹望舒'));
  });
});
