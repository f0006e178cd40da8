import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const STYLES = 'components/styles/popup.css';

/** A stylesheet and all that it imports, without comments. */
async function stylesheets(path: string): Promise<string> {
  const css = (await readFile(path, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '');
  const imports = [...css.matchAll(/@import '([^']+)'/g)].map(([, file]) => stylesheets(join(dirname(path), file!)));
  return [css, ...(await Promise.all(imports))].join('\n');
}

// Chromium lays a popup out in windows of other sizes after each change: whatever asks for the size is laid out anew each time.
test("nothing in the popup's styles depends on the size of its window", async () => {
  const css = await stylesheets(STYLES);
  expect(css).toContain('.popup-page');
  expect(css).toContain('.dialog');
  expect(css.match(/\b[\d.]+[sld]?v(?:[whib]|min|max)\b/g)).toBeNull();
  expect(css.match(/@media[^{]*(?:width|height|aspect-ratio|orientation)[^{]*/g)).toBeNull();
});
