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
