import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../browsers/page-view';
import { found, search } from './finding';
import { BROWSERS, openLibrary, ownClips, type World } from './world';

const BIB = `@string{sp = {Slow Physics}}

@article{fernweh2020moss,
  author = {Fernweh, Karla and {\\"O}zg{\\"u}r, Ay{\\c{s}}e and others},
  title = {{Moss} as a {C}lock: on $\\alpha$ and time},
  journal = sp, year = 2020, month = nov, volume = 12, pages = {77--85},
  doi = {10.5555/slow.12.3.77},
  keywords = {bryophytes, clocks},
  note = {Lent to Obinna},
}

@book{reed1999,
  author = {Reed, Ada}, title = {The Lantern Works}, year = {1999},
}

@article{broken2001, title = {No end {here}, year = 2001
`;

describe.each(BROWSERS)('references in %s', (browser) => {
  let world: World;
  let library: PageView;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonplace-references-'));
    ({ world, library } = await openLibrary(browser));
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function bringIn(name: string, content: string | Uint8Array): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, content);
    await library.click('[data-testid=nav-files]');
    await library.upload('[data-testid=import-file]', file);
    await library.waitFor('[data-testid=import-report], [data-testid=import-refused]');
    return library.text('[data-testid=import-report], [data-testid=import-refused]');
  }

  test('come in from the file that another program wrote, and what could not be read is told', async () => {
    const told = await bringIn('library.bib', BIB);
    expect(told).toContain('2 clippings came in');
    expect(told).toContain('broken2001, line 16');
    const clips = await ownClips(world.session);
    expect(clips.find(({ key }) => key === 'doi:10.5555/slow.12.3.77')).toMatchObject({
      title: 'Moss as a Clock: on $\\alpha$ and time',
      authors: ['Karla Fernweh', 'Ayşe Özgür'],
      venue: 'Slow Physics',
      publishedAt: '2020-11',
      tags: ['bryophytes', 'clocks'],
      note: 'Lent to Obinna',
      origin: 'import',
    });
    expect(clips).toHaveLength(2);
  });

  test('are found by their words', async () => {
    await library.click('[data-testid=nav-browse]');
    await found(library, 148);
    await search(library, 'bryophytes');
    await library.waitFor('[data-testid=clip-row]', 'Moss as a Clock');
    await found(library, 1);
    await search(library, 'Lantern Works');
    await library.waitFor('[data-testid=clip-row]', 'The Lantern Works');
  });

  test('are met when another format brings them again, and get what they lack', async () => {
    const told = await bringIn('again.ris', 'TY  - JOUR\r\nTI  - Moss as a Clock\r\nDO  - 10.5555/SLOW.12.3.77\r\nAB  - Moss grows by a known length.\r\nER  - \r\n');
    expect(told).toContain('1 that was here got what it lacked');
    expect(await ownClips(world.session)).toHaveLength(2);
    await library.click('[data-testid=nav-browse]');
    await search(library, 'known length');
    await library.waitFor('[data-testid=clip-row]', 'Moss as a Clock');
  });
});
