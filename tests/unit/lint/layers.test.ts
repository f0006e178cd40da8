import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { layers } from '../../../scripts/layers.mjs';

/** The rules of the layers alone: without types, so that a file need not be there to be judged. */
const eslint = new ESLint({
  overrideConfigFile: true,
  baseConfig: [{ ...(tseslint.configs.base as Linter.Config), files: ['**/*.{ts,tsx}'] }, ...layers],
});

async function refusals(filePath: string, code: string): Promise<string[]> {
  const [file] = await eslint.lintText(code, { filePath });
  return file?.messages.map(({ message }) => message) ?? [];
}

const UP = 'lib stands at the bottom';
const STORE = 'neither the store nor the library before it';
const CALLS = 'for entrypoints and lib/library';
const BROWSER = 'Only entrypoints and lib/messages know the browser API';
const DEXIE = 'Only lib/store knows Dexie';
const VIEWS = 'lib has no views';
const BEHIND = 'know nothing behind them';
const TEXT = 'Every text goes through i18n';
const HTML = 'Page content is hostile';
const GLOBAL = 'Not here: see docs/architecture.md';

test.each([
  ['lib/clip/x.ts', `import { save } from '../store/save';`, STORE],
  ['lib/extract/sites/x.ts', `import { save } from '../../store/save';`, STORE],
  ['lib/search/index/x.ts', `import type { Database } from '../../store/database';`, STORE],
  ['lib/formats/notes/x.ts', `export * from '../../store/import';`, STORE],
  ['lib/backup/x.ts', `import { fullClips } from '../store/full-clips';`, STORE],
  ['lib/search/x.ts', `import type { Found } from '../library/library';`, STORE],
  ['lib/extract/x.ts', `const store = import('../store/save');`, STORE],
  ['lib/extract/x.ts', `import { call } from '../messages/call';`, CALLS],
  ['lib/clip/x.ts', `import { readLocal } from '../messages/local';`, CALLS],
  ['lib/formats/x.ts', `const calls = import('../messages/call');`, CALLS],
  ['lib/store/x.ts', `import { call } from '../messages/call';`, CALLS],
  ['lib/store/index/x.ts', `import { App } from '../../../entrypoints/library/App';`, UP],
  ['lib/library/x.ts', `import { Icon } from '../../components/icons/Icon';`, UP],
  ['lib/extract/x.ts', `const view = import('../../components/icons/Icon');`, UP],
  ['lib/store/x.ts', `import { browser } from 'wxt/browser';`, BROWSER],
  ['components/clip/x.tsx', `import { browser } from 'wxt/browser';`, BROWSER],
  ['lib/search/x.ts', `import { Dexie } from 'dexie';`, DEXIE],
  ['lib/messages/x.ts', `import { Dexie } from 'dexie';`, DEXIE],
  ['lib/library/connect-x.ts', `const dexie = import('dexie');`, DEXIE],
  ['entrypoints/popup/x.tsx', `import { Dexie } from 'dexie';`, DEXIE],
  ['lib/i18n/x.ts', `import { h } from 'preact';`, VIEWS],
  ['lib/clip/x.tsx', `export const view = <p />;`, VIEWS],
  ['lib/store/x.tsx', `export const view = <></>;`, VIEWS],
  ['lib/clip/x.tsx', `import { save } from '../store/save';`, STORE],
  ['components/list/x.tsx', `import { App } from '../../entrypoints/library/App';`, 'Components never import entrypoints'],
  ['components/list/x.tsx', `import { save } from '../../lib/store/save';`, BEHIND],
  ['components/list/x.tsx', `import { pageSetup } from '../../lib/messages/page-setup';`, BEHIND],
  ['components/list/x.tsx', `const store = import('../../lib/store/save');`, BEHIND],
  ['components/list/x.tsx', `import { connectLibrary } from '../../lib/library/connect';`, BEHIND],
  ['components/list/x.tsx', `const view = <p dangerouslySetInnerHTML={{ __html: page }} />;`, HTML],
  ['entrypoints/popup/x.tsx', `element.innerHTML = page;`, HTML],
  ['components/list/x.tsx', `const view = <p>Saved</p>;`, TEXT],
  ['components/list/x.tsx', `const view = <p>{'已保存'}</p>;`, TEXT],
  ['components/list/x.tsx', `const view = <button aria-label="Close" />;`, TEXT],
  ['components/list/x.tsx', `const view = <button title={'Close'} />;`, TEXT],
  ['components/list/x.tsx', 'const view = <input placeholder={`Search ${where}`} />;', TEXT],
  ['entrypoints/library/x.tsx', `const view = <img alt="图片" />;`, TEXT],
])('%s: %s is refused', async (file, code, why) => {
  expect(await refusals(file, code)).toEqual([expect.stringContaining(why)]);
});

test.each([
  ['lib/extract/x.ts', 'document'],
  ['lib/extract/x.ts', 'globalThis.document'],
  ['lib/search/x.ts', 'self.indexedDB'],
  ['lib/clip/x.tsx', 'location.href'],
  ['lib/formats/x.ts', 'new XMLHttpRequest()'],
  ['lib/store/x.ts', 'chrome.tabs'],
  ['lib/backup/x.ts', 'globalThis.chrome'],
  ['lib/messages/x.ts', 'window'],
  ['lib/settings.ts', 'navigator.language'],
  ['components/list/x.tsx', 'fetch(url)'],
  ['components/list/x.tsx', 'self.indexedDB'],
])('%s may not touch %s', async (file, code) => {
  expect(await refusals(file, `export const it = ${code};`)).toEqual([expect.stringContaining(GLOBAL)]);
});

test.each([
  ['lib/i18n/messages.ts', `import type { FailureName } from '../messages/result';`],
  ['lib/store/failure.ts', `import { fail } from '../messages/result'; import { v7 } from 'uuid'; import { Dexie } from 'dexie';`],
  ['lib/extract/x.ts', `import { parse } from '../clip/validate'; export const title = (document: Document) => document.title;`],
  ['lib/library/connect.ts', `import { save } from '../store/save'; import { call } from '../messages/call'; const late = import('./searching');`],
  ['lib/messages/local.ts', `import { browser } from 'wxt/browser';`],
  ['lib/backup/collect.ts', `const root = navigator.storage.getDirectory();`],
  ['components/list/x.tsx', `import type { Result } from '../../lib/messages/result'; const view = <EmptyState title="errorListTitle" />;`],
  ['components/list/x.tsx', `const view = <p class="clip row" data-testid="row" title={t('open')}>{t('open')} · 1</p>;`],
  ['entrypoints/library/x.tsx', `import { browser } from 'wxt/browser'; const style = import('./main');`],
])('%s: %s is allowed', async (file, code) => {
  expect(await refusals(file, code)).toEqual([]);
});
