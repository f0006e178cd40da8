import { copyFile, mkdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Clip } from '../lib/clip/clip';
import { openBrowser } from '../tests/browsers/open-browser';
import { type Proxy, startProxy } from '../tests/browsers/proxy';
import type { Session, SessionOptions } from '../tests/browsers/session';
import type { View } from '../tests/browsers/view';
import { type Sample, sampleSite } from './samples';

/** Where the pictures and the backup are written. */
const OUT = resolve('out');

/** Any end of a save: stored, or why not. */
const ENDED = '[data-testid=saved-card], [data-testid=failed-card]';

/** Clips each page by the real toolbar button, headless, and tells what was stored and where everything was written. */
export async function demonstrate(samples: readonly Sample[]): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const proxy = await startProxy();
  for (const [host, pages] of byHost(samples)) proxy.serve(host, sampleSite(pages));
  try {
    await withBrowser(samples, proxy, {}, async (session) => {
      for (const sample of samples) await clip(session, sample);
      await picture(await openClip(session), 'library-en.png');
      await backUp(session);
    });
    const last = samples.at(-1);
    if (!last) return;
    for (const [name, look] of Object.entries(LOOKS)) {
      await withBrowser(samples, proxy, look, async (session) => {
        if (look.language === 'zh-CN') await chooseChinese(session);
        const popup = await session.click(await session.open(last.url));
        await popup.waitFor(ENDED);
        await picture(popup, `popup-${name}.png`);
      });
    }
  } finally {
    await proxy.close();
  }
}

/** How the popup is shown in the pictures. */
const LOOKS: Record<string, Pick<SessionOptions, 'language' | 'theme'>> = {
  en: { language: 'en' },
  zh: { language: 'zh-CN' },
  dark: { theme: 'dark' },
};

/** The library with its newest clipping opened. */
async function openClip(session: Session): Promise<View> {
  const library = await session.library();
  await library.click('[data-testid="clip-row"] .row-open');
  await library.waitFor('[data-testid="body"]');
  // Waiting scrolls to what is waited for.
  await library.waitFor('[data-testid="cite"]');
  return library;
}

/** As a reader chooses it: not every browser speaks the language that it is asked for. */
async function chooseChinese(session: Session): Promise<void> {
  const library = await session.library();
  await library.click('[data-testid="nav-settings"]');
  await library.click('[data-testid="setting-language"] label', '简体中文');
  await library.waitFor('[data-testid="nav-settings"]', '设置');
  await library.close();
}

/** A page that was named by its address is fetched from the web; the samples come from the proxy, and nothing else. */
async function withBrowser(
  samples: readonly Sample[],
  proxy: Proxy,
  look: Pick<SessionOptions, 'language' | 'theme'>,
  use: (session: Session) => Promise<void>,
): Promise<void> {
  const served = samples.every(({ html }) => html !== undefined);
  const session = await openBrowser({ browser: 'chromium', ...look, ...(served ? { proxy: proxy.port } : {}) });
  try {
    await use(session);
  } finally {
    await session.close();
  }
}

async function clip(session: Session, { url }: Sample): Promise<void> {
  const page = await session.open(url);
  const popup = await session.click(page);
  await popup.waitFor(ENDED);
  const failed = await popup.has('[data-testid=failed-card]');
  const said = failed ? await popup.text('[data-testid=failed-card]') : '';
  await popup.close();
  const shown = page.url();
  await page.close();
  console.log(`\n${shown}`);
  if (failed) return console.log(`  not saved: ${said.replace(/\s+/g, ' ')}`);
  const { clips = [] } = await session.stored();
  // A page may be one that is here already, under the address of its twin; what was saved last is what was just saved.
  const [stored] = clips.map((row) => (row as { clip: Clip }).clip).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  if (!stored) throw new Error(`The popup says that ${shown} is saved, and the library does not have it`);
  describe(stored);
}

function describe({ title, authors = [], publishedAt, summary }: Clip): void {
  console.log(`  title    ${title}`);
  console.log(`  authors  ${authors.join(', ') || 'none named'}`);
  console.log(`  date     ${publishedAt ?? 'none given'}`);
  console.log(`  summary  ${summary ? `${summary.text} [${summary.source}]` : 'none'}`);
}

async function backUp(session: Session): Promise<void> {
  const library = await session.library('#backup');
  const file = await session.download(/\.json$/);
  await library.close();
  await copyFile(file, resolve(OUT, basename(file)));
  console.log(`\nbackup   ${resolve(OUT, basename(file))}`);
}

async function picture(view: View, name: string): Promise<void> {
  // Until the starter collection stands below what was just saved, and is counted.
  await view.until(() => document.querySelectorAll('[data-testid=clip-row]').length > 1, []);
  await view.until(() => document.querySelector('[data-testid=found-count]')?.textContent, []);
  await view.screenshot(resolve(OUT, name));
  console.log(`picture  ${resolve(OUT, name)}`);
}

function byHost(samples: readonly Sample[]): Map<string, Sample[]> {
  const hosts = new Map<string, Sample[]>();
  for (const sample of samples) {
    const { hostname } = new URL(sample.url);
    hosts.set(hostname, [...(hosts.get(hostname) ?? []), sample]);
  }
  return hosts;
}
