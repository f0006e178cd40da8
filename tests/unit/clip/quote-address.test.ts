import { describe, expect, test } from 'vitest';
import type { Quote } from '../../../lib/clip/clip';
import { quoteAddress } from '../../../lib/clip/quote-address';

const URL = 'https://example.org/page';

/** The directives of a quote's address, decoded. */
const directives = (quote: Quote, url = URL): string[] =>
  (quoteAddress({ url }, quote) ?? '').split(/#.*?:~:/)[1]?.split('&').map(decodeURIComponent) ?? [];

describe('the address of a quote', () => {
  test('names the words with a little of what is around them, and without', () => {
    const quote = { text: 'the heart of the matter', prefix: 'Long before that comes', suffix: 'and after it other things' };
    expect(directives(quote)).toEqual(['text=that comes-,the heart of the matter,-and after it', 'text=the heart of the matter']);
  });

  test('names few words with what is around them alone, for they may stand elsewhere', () => {
    expect(directives({ text: 'the heart', prefix: 'Then comes', suffix: 'of it.' })).toEqual(['text=Then comes-,the heart,-of it.']);
    expect(directives({ text: 'the heart' })).toEqual(['text=the heart']);
  });

  test('names a long passage by its beginning and its end, in whole words', () => {
    const text = `It begins with words like these, and there are more than sixty letters of them. ${'More. '.repeat(30)}In the end it comes to a close, which is as long again as what it began with was.`;
    expect(directives({ text })).toEqual(['text=It begins with words like these, and there are more than,a close, which is as long again as what it began with was.']);
  });

  test('cuts Chinese between words', () => {
    const text = `${'一'.repeat(70)}。${'深度学习是机器学习的分支。'.repeat(9)}`;
    const [, ending] = directives({ text })[0]!.split(',');
    expect(ending!.length).toBeLessThanOrEqual(60);
    expect('深度学习是机器学习的分支。'.repeat(9)).toContain(ending);
    expect(ending).toMatch(/^(?:深度|学习|是|机器|的|分支|。)/);
  });

  test('names several paragraphs by the first and the last, which no one directive could', () => {
    expect(directives({ text: 'One line.\n\nanother\n\nThe last one of all.' })).toEqual(['text=One line.,The last one of all.']);
  });

  test('leaves formulas out, which a page shows otherwise, and then what stood beside them', () => {
    const quote = { text: '$L_{CE}$ is minimised over all of $x_1$', prefix: 'where', suffix: 'and so on' };
    expect(directives(quote)).toEqual(['text=is minimised over all of']);
  });

  test('writes the signs of a directive so that they are none', () => {
    expect(quoteAddress({ url: URL }, { text: 'well-kept, R&D 5%' })).toBe(`${URL}#:~:text=well%2Dkept%2C%20R%26D%205%25`);
  });

  test('keeps the place of the address, and takes out a directive that it has', () => {
    expect(quoteAddress({ url: `${URL}#part` }, { text: 'some words' })).toBe(`${URL}#part:~:text=some%20words`);
    expect(quoteAddress({ url: `${URL}#/route#x:~:text=old` }, { text: 'some words' })).toBe(`${URL}#/route#x:~:text=some%20words`);
  });

  test.each([
    ['no address', {}, 'some words'],
    ['an address that is not of the web', { url: 'javascript:alert(1)' }, 'some words'],
    ['no words', { url: URL }, '$x$ …'],
  ])('is none where there is %s', (_, clip, text) => {
    expect(quoteAddress(clip, { text })).toBeUndefined();
  });
});
