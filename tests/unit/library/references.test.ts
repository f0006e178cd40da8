import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FullClip } from '../../../lib/clip/clip';
import { parseFullClip } from '../../../lib/clip/validate';
import { connectFiles } from '../../../lib/library/connect-files';
import type { Progress, References } from '../../../lib/library/files';
import type { Database } from '../../../lib/store/database';
import { trashClips } from '../../../lib/store/edit';
import { importClips } from '../../../lib/store/import';
import { least } from '../backup/streams';
import { freshDatabase } from '../store/library';

vi.mock('wxt/browser', () => ({ browser: { runtime: {} } }));

let db: Database;
let downloads: { file: Blob; name: string }[];

beforeEach(() => {
  db = freshDatabase();
  downloads = [];
  // As in a private window: the file is collected in memory.
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.reject(new DOMException('No', 'SecurityError')) } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** So many clippings, a minute apart. */
const clips = (count: number) =>
  Array.from({ length: count }, (_, n): FullClip => {
    const clippedAt = new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
    return { ...parseFullClip(JSON.parse(least(n))), title: `Title ${n}`, clippedAt };
  });

async function write(references: References, stop: (progress: Progress) => boolean = () => false) {
  const seen: Progress[] = [];
  const stopping = new AbortController();
  const download = (file: Blob, name: string) => void downloads.push({ file, name });
  const files = connectFiles(db, { source: 'Test 1', download, isLost: () => Promise.resolve(false), keptCopy: () => () => undefined });
  const answer = await files.writeReferences(
    references,
    (progress) => {
      seen.push(progress);
      if (stop(progress)) stopping.abort();
    },
    stopping.signal,
  );
  return { answer, seen };
}

const titles = async () => (JSON.parse(await downloads[0]!.file.text()) as { title: string }[]).map(({ title }) => title);

describe('a file of references', () => {
  test('is none where there is nothing to write', async () => {
    const { answer } = await write({ form: 'bibtex' });
    expect(answer).toMatchObject({ ok: true, value: { clips: 0 } });
    expect(downloads).toEqual([]);
  });

  test('has the clippings that are named, in that order, without those that are gone', async () => {
    const all = clips(4);
    await importClips(db, all, false);
    const { answer } = await write({ form: 'csl', ids: [all[2]!.id, '0190a000-0000-7000-8000-00000000dead', all[0]!.id] });
    expect(await titles()).toEqual(['Title 2', 'Title 0']);
    const [{ file, name }] = downloads as [(typeof downloads)[0]];
    expect(name).toMatch(/^commonplace-references-\d{4}-\d\d-\d\d-\d{4}\.json$/);
    expect(file.type).toBe('application/vnd.citationstyles.csl+json');
    expect(answer).toEqual({ ok: true, value: { name, clips: 2, bytes: file.size } });
  });

  test('has the whole library where none are named, newest first, without the trash', async () => {
    const all = clips(4);
    await importClips(db, all, false);
    await trashClips(db, [all[1]!.id]);
    await write({ form: 'csl' });
    expect(await titles()).toEqual(['Title 3', 'Title 2', 'Title 0']);
  });

  test('is written step by step: it tells how far it is, and bodies are not read', async () => {
    await importClips(db, clips(600), false);
    const bodies = vi.spyOn(db.bodies, 'bulkGet');
    const { seen } = await write({ form: 'bibtex' });
    expect(seen).toEqual([500, 600].map((done) => ({ done, total: 600 })));
    expect(downloads[0]?.name).toMatch(/\.bib$/);
    expect((await downloads[0]!.file.text()).match(/^@misc\{/gm)).toHaveLength(600);
    expect(bodies).not.toHaveBeenCalled();
  });

  test('is none when it is stopped', async () => {
    await importClips(db, clips(600), false);
    const { answer, seen } = await write({ form: 'ris' }, () => true);
    expect([answer, seen.length, downloads]).toEqual([{ ok: true, value: null }, 1, []]);
    expect(await write({ form: 'ris' }, (progress) => 'done' in progress && progress.done === 600)).toMatchObject({ answer: { ok: true, value: null } });
    expect(downloads).toEqual([]);
  });

  test('is none when the library cannot be read, and that is told', async () => {
    await importClips(db, clips(1), false);
    vi.spyOn(db.clips, 'bulkGet').mockRejectedValue(new DOMException('gone', 'UnknownError'));
    expect((await write({ form: 'ris' })).answer).toMatchObject({ ok: false });
    expect(downloads).toEqual([]);
  });
});
