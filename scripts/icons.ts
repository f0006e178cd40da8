import { readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowser } from './find-browsers.mjs';

/** Draws `public/icon/*.png` from `assets/icon.svg`: `npx tsx scripts/icons.ts`. */
const SIZES = [16, 32, 48, 96, 128];

const svg = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8');
const browser = await launch({
  executablePath: findBrowser('chromium')!,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
