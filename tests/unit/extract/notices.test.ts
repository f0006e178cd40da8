import { describe, expect, test } from 'vitest';
import { isNotice, withoutDateline } from '../../../lib/extract/notices';

describe('a notice', () => {
  test.each([
    ['a byline', 'By Rosa Whitlock and Tom Ferris.'],
    ['a day', 'Last updated on 5 May 2024.'],
    ['a credit', 'Photo: the bells in their tower, before the war.'],
    ['an invitation', 'Sign up to our letter, which comes every week.'],
    ['consent', 'We use cookies to make this page better for everybody.'],
    ['a label', '朝代：唐代'],
    ['a day and an hour', '晨报网 2024-05-20 08:21'],
    ['a Chinese credit', '钟楼重新开放的现场。晨报记者 林若水 摄'],
    ['a Chinese byline', '记者 林若水 张三'],
    ['where it was first', '来源：晨报客户端，未经授权不得使用。'],
  ])('is %s', (_, line) => expect(isNotice(line, 'The glass bells')).toBe(true));

  test.each([
    ['that begins with By', 'By the time the ferry came, the bells had been silent for an hour and nobody had noticed.'],
    ['with other words in it', 'The redesign in glass was affiliated to no school, and the subscription paid for it.'],
    ['with a day and more', '2024年5月20日，钟楼重新开放，市民可以登上塔顶。'],
    ['after a label', '地点：钟楼下的广场上，市民从清晨起就排起了队。'],
  ])('is no sentence %s', (_, sentence) => expect(isNotice(sentence, 'The glass bells')).toBe(false));

  test('is none about what the title names', () => {
    expect(isNotice('Cookies bake for ten minutes.', 'Cookies of glass')).toBe(false);
  });
});

describe('before the first words', () => {
  test.each([
    ['新华社北京5月19日电（记者 张三 李四）钟楼重新开放。', '钟楼重新开放。'],
    ['晨报讯 （林若水）钟楼重新开放。', '钟楼重新开放。'],
    ['晨报记者林若水5月13日报道：钟楼重新开放。', '钟楼重新开放。'],
    ['核心提示：钟楼重新开放。', '钟楼重新开放。'],
    ['ARDEN, May 19 (Bell Press) - The tower opened.', 'The tower opened.'],
    ['PORT ARDEN — The tower opened.', 'The tower opened.'],
    ['TL;DR The tower opened.', 'The tower opened.'],
  ])('of %s stands what is taken off', (sentence, rest) => expect(withoutDateline(sentence)).toBe(rest));

  test.each(['电影讲述了一座钟楼的故事。', 'ABC - a song - is short.', 'The tower — all of it — opened.'])(
    'of %s stands nothing',
    (sentence) => expect(withoutDateline(sentence)).toBe(sentence),
  );
});
