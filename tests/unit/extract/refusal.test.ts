import { describe, expect, test } from 'vitest';
import type { PageExtract } from '../../../lib/extract/page-extract';
import { refusalOf } from '../../../lib/extract/refusal';

const page = (title: string, text: string, words = 20): PageExtract => ({
  url: 'https://a.example/1',
  title,
  kind: 'other',
  body: { text, words },
});

describe('a page in the place of another', () => {
  test.each([
    ['PageChallenge', 'Just a moment...', 'Verifying you are human. This may take a few seconds.'],
    ['PageChallenge', 'almanac.example', 'Enable JavaScript and cookies to continue'],
    ['PageChallenge', '微信公众平台', '环境异常 当前环境异常，完成验证后即可继续访问。 去验证'],
    ['PageDeleted', '微信公众平台', '该内容已被发布者删除'],
    ['PageDeleted', '该内容已被发布者删除', ''],
    ['PageDeleted', 'Old post', 'This post was removed by its writer.'],
    ['PageLogin', 'Sign in · Ledger', 'Email Password'],
    ['PageLogin', '问答', '登录后查看全部 28 个回答'],
  ])('is told as %s: %s', (refusal, title, text) => {
    expect(refusalOf(page(title, text))).toBe(refusal);
  });

  test.each([
    ['How captchas work', 'Before you read on, verify you are human: that sentence has cost the world an age.', 900],
    ['A note on frost', 'The last frost came on the second of May.', 9],
    ['登录月球的人', '他们在月面停留了二十一小时。', 13],
  ])('is not what speaks of one: %s', (title, text, words) => {
    expect(refusalOf(page(title, text, words))).toBeUndefined();
  });
});
