import { describe, expect, it } from 'vitest';
import { formatDay, formatNumber, formatPublished } from '../../../lib/i18n/format';
import { formatBytes } from '../../../lib/i18n/format-bytes';

describe('formatPublished', () => {
  it.each([
    ['2021', '2021', '2021年'],
    ['2021-03', 'Mar 2021', '2021年3月'],
    ['2021-09', 'Sept 2021', '2021年9月'],
    ['2021-03-04', '4 Mar 2021', '2021年3月4日'],
    ['2021-03-04T23:59:00.000Z', '4 Mar 2021', '2021年3月4日'],
  ])('is as precise as %s', (published, english, chinese) => {
    expect(formatPublished('en', published)).toBe(english);
    expect(formatPublished('zh-CN', published)).toBe(chinese);
  });

  it('leaves what is not a date as it is', () => {
    expect(formatPublished('en', 'spring')).toBe('spring');
  });
});

describe('formatDay', () => {
  it('tells the day', () => {
    expect(formatDay('en', '2026-11-23T12:00:00.000Z')).toBe('23 Nov 2026');
    expect(formatDay('zh-CN', '2026-11-23T12:00:00.000Z')).toBe('2026年11月23日');
  });
});

describe('what the platform would write, which takes it twenty milliseconds to learn', () => {
  it.each(['en-GB', 'zh-CN'] as const)('is written of days and numbers in %s', (locale) => {
    const language = locale === 'en-GB' ? 'en' : locale;
    for (let month = 1; month <= 12; month++) {
      const platform = new Intl.DateTimeFormat(locale, { year: 'numeric', month: language === 'en' ? 'short' : 'long', day: 'numeric' });
      expect(formatPublished(language, `2021-${String(month).padStart(2, '0')}-04`)).toBe(platform.format(new Date(2021, month - 1, 4)));
    }
    for (const value of [0, 7, 999, 1_000, 12_400, 100_000, 1_234_567]) expect(formatNumber(value)).toBe(new Intl.NumberFormat(locale).format(value));
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [12_400, '12.4 kB'],
    [3_000_000, '3 MB'],
    [5_250_000_000, '5.3 GB'],
  ])('writes %d in decimal units', (bytes, expected) => {
    expect(formatBytes('en', bytes)).toBe(expected);
  });
});
