import { describe, expect, test } from 'vitest';
import { summarise } from '../../../lib/extract/summarise';

const BELLS = 'The glass bells of Arden are rung only once a year, when the last ship has left the harbour.';
const RAIN = 'It was raining on the day that I came to hear them, and the ferry was late again.';
const FAMILIES = 'Each of the glass bells was cast by a different family, and Arden keeps a list of their names.';

describe('a summary', () => {
  const title = 'The glass bells of Arden';
  const of = (...paragraphs: string[]) => summarise({ title, text: paragraphs.join('\n\n') });

  test('leaves bylines, notices and invitations aside and is of two sentences that belong together', () => {
    const cookies = 'We use cookies to make this page better for you and for everybody else who reads it.';
    const letter = 'Subscribe to our newsletter to read more stories like this one every week of the year.';
    expect(of('By Rosa Whitlock', cookies, BELLS, FAMILIES, 'Lunch was good.', letter)).toBe(`${BELLS} ${FAMILIES}`);
  });

  test('starts with the title’s subject where the text starts with something else', () => {
    expect(of(RAIN, BELLS, FAMILIES)).toBe(`${BELLS} ${FAMILIES}`);
  });

  test('is one sentence where that is long enough', () => {
    const long = `${BELLS.slice(0, -1)}, and then only by those whose mothers and grandmothers have rung them before.`;
    expect(of(long, FAMILIES)).toBe(long);
  });

  test('prefers the sentence that announces the text', () => {
    const announced = 'In this guide you learn how the bells are cast, who may ring them and where to stand to hear them.';
    expect(of(RAIN, 'Few people know why there are eleven, or that one is cracked.', announced)).toContain(announced);
  });

  test('is not of pieces: what begins or ends in the middle', () => {
    const teaser = 'The glass bells of Arden are older than the harbour and were once the only...';
    const piece = 'that the glass bells of Arden are rung by a stranger, if there is one in the harbour.';
    expect(of(teaser, piece, BELLS, FAMILIES)).toBe(`${BELLS} ${FAMILIES}`);
  });

  test('is not the title again, nor a part of it', () => {
    const text = `Eleven bells of glass in the harbour of Arden!\n${BELLS}\n${FAMILIES}`;
    expect(summarise({ title: 'Eleven bells of glass in the harbour of Arden! | The Paper', text })).toBe(
      `${BELLS} ${FAMILIES}`,
    );
  });

  test('is of lines where the text has no sentence', () => {
    const line = 'Glass bell of eleven inches, cast in Arden, with its stand and a cloth';
    expect(summarise({ title: 'Shop', text: `Bells\n${line}\nPrice 40.00` })).toBe(line);
  });

  test('is none where nothing can stand for the page', () => {
    expect(summarise({ title: 'Prices', text: 'Apples 2.00\nPears 3.00\nSubscribe now.' })).toBeUndefined();
  });
});

describe('a Chinese summary', () => {
  const title = '城墙下的修表铺';
  const SHOP = '城墙根下的修表铺已经开了四十一年，至今没有招牌，只在门口挂着一只停在三点一刻的旧钟。';
  const OWNER = '修表铺的主人姓林，他说机械表最怕的不是水，而是没有人上弦。';
  const PRICE = '换一根发条三十元，擦一次油十五元，价钱写在墙上，二十年没有改过，熟客也从来不讲价。';

  test('goes on from the lead, without blanks, until it is about a hundred characters', () => {
    expect(summarise({ title, text: `记者 李明\n\n${SHOP}${OWNER}\n\n${PRICE}\n\n${OWNER}` })).toBe(
      `${SHOP}${OWNER}${PRICE}`,
    );
  });

  test('does not take in a sentence that is much too long for it', () => {
    const long = `${PRICE.slice(0, -1)}，${PRICE.slice(0, -1)}，${PRICE}`;
    expect(summarise({ title, text: `${SHOP}${long}` })).toBe(SHOP);
  });

  test('is never only a few words where more is said', () => {
    const long = `${PRICE.slice(0, -1)}，${PRICE.slice(0, -1)}，${PRICE}`;
    expect(summarise({ title, text: `城墙下有一家修表铺。${long}` })).toBe(`城墙下有一家修表铺。${long}`);
  });
});
