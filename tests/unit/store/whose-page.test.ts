import { describe, expect, test } from 'vitest';
import { hasOwnKey } from '../../../lib/backup/own-key';
import type { PageExtract } from '../../../lib/extract/page-extract';
import { idAtAddress } from '../../../lib/store/at-address';
import { importClips } from '../../../lib/store/import';
import { bodyOf, clipCount, newestClips } from '../../../lib/store/read';
import { findSaved, saveLink, savePage } from '../../../lib/store/save';
import { freshDatabase, page } from './library';

const SITE = 'https://news.example.org';
const bodyWith = (text: string) => ({ text, words: text.split(' ').length });

/** An article whose every sentence is of its subject, under the line that its site puts under every text. */
const article = (subject: string, change: Partial<PageExtract> = {}): PageExtract => {
  const sentences = ['What', 'Who', 'How', 'Why'].map((word) => `${word} the ${subject} came to be is told here.`);
  return page({ url: `${SITE}/${subject}`, title: `The ${subject}`, body: bodyWith([...sentences, 'Write to us.'].join('\n')), ...change });
};

/** What each of these addresses has in the library: the title and the first line. */
const kept = async (db: ReturnType<typeof freshDatabase>) =>
  Promise.all((await newestClips(db, 10)).map(async ({ id, url, title }) => [url, title, (await bodyOf(db, id))?.text.split('\n')[0]]));
const as = (extract: PageExtract) => [extract.url, extract.title, extract.body?.text.split('\n')[0]];
const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('pages that another page’s identity would swallow are kept apart, and found again', () => {
  const same = { canonicalUrl: `${SITE}/same` };
  const shell = 'https://app.example.org/all';
  test.each<[what: string, ...pages: PageExtract[]]>([
    ['two that a template gives one address', article('ferry', same), article('harbour', same)],
    ['three of them', article('ferry', same), article('harbour', same), article('lighthouse', same)],
    ['one whose title has another’s in it', article('ferry', same), article('ferry', { ...same, url: `${SITE}/2`, title: 'The ferry returns', body: bodyWith('It is back.') })],
    ['those without a text', article('ferry', same), page({ ...same, url: `${SITE}/b`, title: 'B' }), page({ ...same, url: `${SITE}/c`, title: 'C' })],
    ['the page that has this address', article('ferry', same), article('same'), article('harbour', same)],
    ['the page that has this address, when it was there first', article('same'), article('ferry', same)],
    ['pages of an app, by their anchors alone', article('ferry', { url: `${shell}#FMfc1` }), article('harbour', { url: `${shell}#FMfc2` })],
    ['a page of an app and what it begins with', article('ferry', { url: `${shell}#FMfc1` }), article('all', { url: shell })],
    ['an old and a new page of an app', article('ferry', { url: `${shell}#inbox/FMfc1` }), article('harbour', { url: `${shell}#inbox/FMfc2` })],
  ])('%s', async (_, ...pages) => {
    const db = freshDatabase();
    const ids: string[] = [];
    for (const each of pages) {
      const { clip, outcome } = await savePage(db, each);
      expect(outcome).toBe('new');
      ids.push(clip.id);
    }
    expect(sorted(await kept(db))).toEqual(sorted(pages.map(as)));
    expect((await newestClips(db, 10)).every((clip) => hasOwnKey(clip))).toBe(true);
    for (const [n, each] of [...pages.entries()].reverse()) {
      expect((await findSaved(db, each))?.id).toBe(ids[n]);
      expect(await savePage(db, each)).toMatchObject({ outcome: 'refreshed', clip: { id: ids[n] } });
    }
    expect(await clipCount(db)).toBe(pages.length);
  });

  test('also when the page of that address had been kept as a link', async () => {
    const db = freshDatabase();
    const [first, second, third] = [article('ferry', same), article('same'), article('ferry', { title: 'Ferry, the link', url: `${SITE}/ferry` })];
    await savePage(db, first);
    await saveLink(db, third);
    await savePage(db, second);
    expect((await newestClips(db, 10)).map(({ title }) => title).sort()).toEqual(['Ferry, the link', 'The ferry', 'The same']);
    expect((await findSaved(db, second))?.title).toBe('The same');
  });
});

describe('one page goes on being one clipping', () => {
  const here = article('ferry');
  test.each<[what: string, change: Partial<PageExtract>]>([
    ['at an anchor', { url: `${here.url}#sec4` }],
    ['at an anchor, with a new title', { url: `${here.url}#sec4`, title: 'Ferries' }],
    ['at an anchor, with a new text', { url: `${here.url}#sec4`, body: bodyWith('All new.') }],
    ['at words of it', { url: `${here.url}#:~:text=ferry` }],
    ['at an address for telephones', { url: `${SITE}/amp/ferry`, canonicalUrl: here.url }],
    ['at an address with a parameter, with a new title', { url: `${here.url}?from=home`, canonicalUrl: here.url, title: 'Ferries' }],
    ['at an address with a parameter, and cut short', { url: `${here.url}?from=home`, canonicalUrl: here.url, title: 'Subscribe', body: bodyWith(here.body!.text.split('\n')[0]!) }],
    ['at its own address, with nothing left as it was', { title: 'Gone', body: bodyWith('Not found.') }],
  ])('%s', async (_, change) => {
    const db = freshDatabase();
    const { clip } = await savePage(db, here);
    expect(await savePage(db, { ...here, ...change })).toMatchObject({ outcome: 'refreshed', clip: { id: clip.id } });
  });

  test('when it was kept as a link under other words', async () => {
    const db = freshDatabase();
    const { clip } = await saveLink(db, page({ url: here.url, title: 'read more' }));
    expect((await savePage(db, { ...here, url: `${here.url}?from=home`, canonicalUrl: here.url })).clip.id).toBe(clip.id);
  });
});

test('a page of an app that an earlier version kept without its route is found by it, and no other page is', async () => {
  const db = freshDatabase();
  const old = { ...article('ferry', { url: 'https://mail.example.com/mail/u/0/#inbox/FMfc1' }), id: '01890000-0000-7000-8000-000000000001', key: 'page:mail.example.com/mail/u/0', clippedAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', origin: 'clip' as const };
  await importClips(db, [old], false);
  const other = article('harbour', { url: 'https://mail.example.com/mail/u/0/#inbox/FMfc2' });
  expect(await idAtAddress(db, old.url)).toBe(old.id);
  expect(await idAtAddress(db, other.url)).toBeUndefined();
  expect((await saveLink(db, page({ url: old.url, title: 'The ferry' }))).clip.id).toBe(old.id);
  expect((await savePage(db, article('ferry', { url: old.url }))).clip.id).toBe(old.id);
  const { clip, outcome } = await savePage(db, other);
  expect(outcome).toBe('new');
  expect(await idAtAddress(db, other.url)).toBe(clip.id);
  expect(await clipCount(db)).toBe(2);
});
