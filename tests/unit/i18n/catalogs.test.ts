import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en as enCommon } from '../../../lib/i18n/en';
import { enBackground } from '../../../lib/i18n/en-background';
import { enLibrary } from '../../../lib/i18n/en-library';
import { failureKeys, type Message, type MessageKey } from '../../../lib/i18n/messages';
import { zhCN as zhCommon } from '../../../lib/i18n/zh-CN';
import { zhBackground } from '../../../lib/i18n/zh-CN-background';
import { zhLibrary } from '../../../lib/i18n/zh-CN-library';
import { translator } from './translators';
import type { FailureName } from '../../../lib/messages/result';

const en = { ...enCommon, ...enLibrary, ...enBackground };
const zhCN = { ...zhCommon, ...zhLibrary, ...zhBackground };
const keys = Object.keys(en) as MessageKey[];

/** Listed by hand; the type holds the list to the union, so that a new failure must be added here too. */
const FAILURES: Record<FailureName, true> = {
  PageRestricted: true,
  PageIsPdf: true,
  PageUnreadable: true,
  PageChallenge: true,
  PageDeleted: true,
  PageLogin: true,
  FilePageRestricted: true,
  PageGone: true,
  ClipGone: true,
  StorageFull: true,
  StorageUnavailable: true,
  ExtensionUpdated: true,
  Unexpected: true,
};

const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const parameters = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('catalogs', () => {
  it('say everything with the same parameters in both languages, in every plural form', () => {
    const differing = keys.filter((key) => {
      const each = [...forms(en[key]), ...forms(zhCN[key])].map((text) => parameters(text).join());
      return new Set(each).size !== 1;
    });
    expect(differing).toEqual([]);
  });

  it('leave nothing empty', () => {
    expect(keys.filter((key) => [...forms(en[key]), ...forms(zhCN[key])].some((text) => !text.trim()))).toEqual([]);
  });

  it('hold nothing in Chinese that English does not have', () => {
    expect(Object.keys(zhCN).filter((key) => !(key in en))).toEqual([]);
  });

  it('have one name for a clipping in Chinese', () => {
    expect(keys.filter((key) => forms(zhCN[key]).some((text) => text.includes('摘录')))).toEqual([]);
  });

  it.each([
    ['library tab', enLibrary, /^(?:components|entrypoints)\/library\//],
    ['background', enBackground, /^entrypoints\/background\//],
  ])('keep what the %s says for it alone: nobody else carries it', (_, catalog, place) => {
    const sources = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    );
    const others = sources.filter((file) => /\.tsx?$/.test(file) && !place.test(file) && !file.startsWith('lib/i18n/'));
    const own = new RegExp(`['"\`](?:${Object.keys(catalog).join('|')})['"\`]`);
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter((file) => own.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each(Object.keys(FAILURES) as FailureName[])('say what %s is and what to do, in both languages', (name) => {
    const { title, advice } = failureKeys(name);
    for (const language of ['en', 'zh-CN'] as const) {
      const t = translator(language);
      expect(t(title).length).toBeGreaterThan(3);
      expect(t(advice)).toMatch(/[.。]$/);
    }
  });
});

describe('translator', () => {
  it('puts parameters in', () => {
    expect(translator('en')('removeTag', { tag: 'one' })).toBe('Remove tag one');
    expect(translator('zh-CN')('removeTag', { tag: '一' })).toBe('移除标签 一');
  });

  it('chooses the plural form and groups the digits', () => {
    const t = translator('en');
    expect(t('listCount', { count: 1 })).toBe('1 clipping');
    expect(t('listCount', { count: 0 })).toBe('0 clippings');
    expect(t('listCount', { count: 10_000 })).toBe('10,000 clippings');
    expect(translator('zh-CN')('listCount', { count: 1 })).toBe('1 条');
  });

  it('does not take a value for a pattern', () => {
    expect(translator('en')('removeTag', { tag: '{tag} $& $1' })).toBe('Remove tag {tag} $& $1');
  });

  it('shows the name of a parameter that is missing rather than nothing', () => {
    expect(translator('en')('removeTag')).toBe('Remove tag {tag}');
  });
});
