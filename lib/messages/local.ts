import { browser } from 'wxt/browser';
import type { Health } from '../health';
import type { KeptCopy } from '../library/files';
import type { Live } from '../library/library';
import type { Settings } from '../settings';

/** All that is kept beside the library, in the browser's `storage.local`. */
export type Local = {
  settings: Settings;
  health: Health;
  /** How many clippings the library held after its last change. */
  watermark: { clips: number };
  /** The copy that stands beside the library. */
  copy: KeptCopy;
  /** When one was begun last, whatever came of it. */
  copyBegun: string;
  /** When a library was begun afresh after a loss: the copy may be of what was lost. */
  copySpared: string;
  /**
   * What happened since that copy was begun. What is `much` does not stand beside it, as other changes do; deletions are told from
   * both, since what is deleted is not to stay in it.
   */
  uncopied: 'nothing' | 'changes' | 'much' | 'deletions';
};

/** A value kept beside the library; `undefined` until it is first written. */
export async function readLocal<K extends keyof Local>(name: K): Promise<Local[K] | undefined> {
  return (await browser.storage.local.get(name))[name] as Local[K] | undefined;
}

/** Puts a value beside the library in place of the one before; settled once the browser has it. Rejects when it cannot be stored. */
export async function writeLocal<K extends keyof Local>(name: K, value: Local[K]): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}

/** Forgets a value that was kept beside the library. */
export async function forgetLocal(name: keyof Local): Promise<void> {
  await browser.storage.local.remove(name);
}

/** A value kept beside the library, now and whenever it changes. */
export function liveLocal<K extends keyof Local>(name: K): Live<Local[K] | undefined> {
  return (next, failed) => {
    const tell = () => readLocal(name).then(next, failed);
    const listener = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && name in changes) void tell();
    };
    browser.storage.onChanged.addListener(listener);
    void tell();
    return () => browser.storage.onChanged.removeListener(listener);
  };
}
