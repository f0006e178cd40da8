import type { FullClip } from '../../lib/clip/clip';
import type { View } from '../browsers/view';
import { libraryOf } from './library-of';

/** Milliseconds of each save: by the product, from the message to its answer; and of the same rows without product and index. */
export type SaveTimes = { own: number[]; bare: number[] };

/** Saves clippings with bodies one after the other over the message bus, and deletes them again. */
export async function saveTimes(page: View, count = 100): Promise<SaveTimes> {
  const stamp = Date.now().toString(16).padStart(12, '0');
  const clips = [...libraryOf(count, 10_000)].map((clip, n): FullClip => {
    const { identifiers: _, ...rest } = clip;
    const id = `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-9000-${n.toString(16).padStart(12, '0')}`;
    const url = `https://save.example/${stamp}/${n}`;
    return { ...rest, id, url, key: `page:save.example/${stamp}/${n}`, clippedAt: new Date().toISOString(), updatedAt: new Date().toISOString() };
  });
  return page.evaluate(saveEach, clips);
}

type Send = (message: object) => Promise<{ ok: boolean }>;

/** Runs in a page of the extension, and refers to nothing outside itself. */
async function saveEach(clips: readonly FullClip[]): Promise<SaveTimes> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } };
  const times: SaveTimes = { own: [], bare: [] };
  const opening = indexedDB.open('bench-bare');
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('clips');
    opening.result.createObjectStore('bodies');
  };
  const db = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
  const bare = ({ body, ...clip }: FullClip) =>
    new Promise((resolve, reject) => {
      const write = db.transaction(['clips', 'bodies'], 'readwrite', { durability: 'strict' });
      write.objectStore('clips').put(clip, clip.id);
      write.objectStore('bodies').put(body, clip.id);
      write.oncomplete = resolve;
      write.onabort = reject;
    });
  const send = async (commonplace: string, request: object) => {
    const { ok } = await chrome.runtime.sendMessage({ commonplace, id: crypto.randomUUID(), request });
    if (!ok) throw new Error(`${commonplace} failed`);
  };
  for (const clip of clips) {
    const start = performance.now();
    const { id: _, key: __, clippedAt: ___, updatedAt: ____, origin: _____, note, tags, read: ______, starred: _______, quotes: ________, titleBy: _________, ...extract } = clip;
    await send('saveDraft', { tabId: -1, extract, edit: { ...(note && { note }), ...(tags && { tags }) } });
    times.own.push(performance.now() - start);
    const next = performance.now();
    await bare(clip);
    times.bare.push(performance.now() - next);
  }
  await send('purgeClips', { ids: clips.map(({ id }) => id) });
  db.close();
  indexedDB.deleteDatabase('bench-bare');
  return times;
}
