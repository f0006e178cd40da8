import { describe, expect, test } from 'vitest';
import { findDate, parseDate } from '../../../lib/extract/dates';

/** A Wednesday noon in the reader's own zone. */
const NOW = new Date(2024, 2, 6, 12);

describe('a date keeps the precision in which it was written', () => {
  test.each([
    ['2021', '2021'],
    ['2021年', '2021'],
    ['2021-03', '2021-03'],
    ['March 2021', '2021-03'],
    ['2021年3月', '2021-03'],
    ['2021-03-04', '2021-03-04'],
    ['2021/3/4', '2021-03-04'],
    ['2021.03.04', '2021-03-04'],
    ['20210304', '2021-03-04'],
    ['2021年3月4日', '2021-03-04'],
    ['2021 年 03 月 04 日 星期四', '2021-03-04'],
    ['March 4, 2021', '2021-03-04'],
    ['Mar. 4th, 2021', '2021-03-04'],
    ['Mar 4 Thu 2021 09:31', '2021-03-04'],
    ['4 March 2021', '2021-03-04'],
    ['the 4th of March, 2021', '2021-03-04'],
    ['Thu, 04 Mar 2021 10:20:30 GMT', '2021-03-04'],
    ['4. März 2021', '2021-03-04'],
    ['Lübeck, 31. Dezember 2003', '2003-12-31'],
    ['1er août 2021', '2021-08-01'],
    ['4 de octubre de 2021', '2021-10-04'],
    ['4 juin 2021', '2021-06-04'],
    ['4 janv. 2021', '2021-01-04'],
    ['4 févr. 2021', '2021-02-04'],
    ['4 gen 2021', '2021-01-04'],
    ['4 mag 2021', '2021-05-04'],
    ['4 maart 2021', '2021-03-04'],
    ['4 mei 2021', '2021-05-04'],
    ['den 4 januari 2021', '2021-01-04'],
    ['4 maj 2021', '2021-05-04'],
    ['4 augusti 2021', '2021-08-04'],
    ['4 września 2021', '2021-09-04'],
    ['4 października 2021 r.', '2021-10-04'],
    ['4. října 2021', '2021-10-04'],
    ['10:30, 4 мая 2021', '2021-05-04'],
    ['4 Ağustos 2021', '2021-08-04'],
    ['4. marts 2021', '2021-03-04'],
    ['4. desember 2021', '2021-12-04'],
    ['4. 8. 2021', '2021-08-04'],
    ['13/02/2024', '2024-02-13'],
    ['02/13/2024', '2024-02-13'],
    ['02-13-2024', '2024-02-13'],
    ['02/03/2024, 06:22 PM', '2024-02-03'],
    ['02-03-2024,\n08:15 PM', '2024-02-03'],
    ['02/13/24', '2024-02-13'],
    ['2/3/24 8:05am', '2024-02-03'],
    ['Wed Mar 18 14:22:07 CET 2009', '2009-03-18'],
  ])('%s', (written, read) => expect(parseDate(written, NOW)).toBe(read));
});

describe('a time of day is kept only together with its zone', () => {
  test.each([
    ['2021-03-04T10:20:30Z', '2021-03-04T10:20:30Z'],
    ['2021-03-04T10:20:30.123Z', '2021-03-04T10:20:30Z'],
    ['2021-03-04T00:05:00+0800', '2021-03-04T00:05:00+08:00'],
    ['2021-03-04 10:20 UTC', '2021-03-04T10:20:00Z'],
    ['2021-03-04T10:20:30', '2021-03-04'],
    ['2021-03-04T25:61:00Z', '2021-03-04'],
  ])('%s', (written, read) => expect(parseDate(written, NOW)).toBe(read));
});

describe('days counted back from today', () => {
  test.each([
    ['今天 09:30', '2024-03-06'],
    ['昨天', '2024-03-05'],
    ['前天', '2024-03-04'],
    ['3天前', '2024-03-03'],
    ['5小时前', '2024-03-06'],
    ['30 小時前', '2024-03-05'],
    ['2 週前', '2024-02-21'],
    ['14 hours ago', '2024-03-05'],
    ['2 weeks ago', '2024-02-21'],
    ['yesterday', '2024-03-05'],
  ])('%s', (written, read) => expect(parseDate(written, NOW)).toBe(read));
});

describe('what is no date', () => {
  test.each([
    '',
    '2021-02-30',
    '2021-13-01',
    '02/03/2024',
    '1234567890',
    '2031-01-01',
    'May',
    'version 2.10.3',
    '12:30',
  ])('%s', (written) => expect(parseDate(written, NOW)).toBeUndefined());
});

describe('a date in running text', () => {
  test('is the first that is not of an update', () => {
    expect(findDate('Updated: March 5, 2024\nPublished: March 1, 2024', NOW)).toBe('2024-03-01');
    expect(findDate('更新时间：2024-03-05 | 发布时间：2024-03-01', NOW)).toBe('2024-03-01');
    expect(findDate('已于 2024-03-05 10:02:51 修改\n于 2024-03-01 16:48:03 首次发布', NOW)).toBe('2024-03-01');
    expect(findDate('Joined: 5 March 2019\nPosted: 1 March 2024', NOW)).toBe('2024-03-01');
    expect(findDate('威望: 0 注册: 2019-01-05\n2024-03-01 10:02', NOW)).toBe('2024-03-01');
    expect(findDate('12 posts, joined: 5 March 2019\nPosted: 1 March 2024', NOW)).toBe('2024-03-01');
  });

  test.each([
    ['French', 'Modifié le 5 mars 2024 – 10h\nPublié le 1 mars 2024'],
    ['Spanish', 'Actualizado: 5 de marzo de 2024\n1 de marzo de 2024'],
    ['Italian', 'Aggiornato il 5 marzo 2024\nPubblicato il 1 marzo 2024'],
    ['Portuguese', 'Atualizado em 5 de março de 2024\n1 de março de 2024'],
    ['Polish', 'Ostatnia aktualizacja: 5 marca 2024\n1 marca 2024'],
    ['Dutch', 'Bijgewerkt: 5 maart 2024\nLaatste update: 6 maart 2024\n1 maart 2024'],
    ['German', 'Letzte Änderung: 5. März 2024\n1. März 2024'],
  ])('is not of an update in %s either', (_, text) => expect(findDate(text, NOW)).toBe('2024-03-01'));

  test('is a whole day, since a bare year is anything', () => {
    expect(findDate('The class of 2019 met in March 2020.', NOW)).toBeUndefined();
  });
});

test.each(['24/02/13', '02/03/24', '1/14/20/9', '02/13/25'])('digits that may mean another day, or none, are no date: %s', (written) => {
  expect(parseDate(written, NOW)).toBeUndefined();
});
