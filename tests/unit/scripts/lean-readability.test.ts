import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { leanReadability } from '../../../scripts/lean-readability';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** What the plug-in makes of a script. */
function lean(code: string): string {
  const { transform } = leanReadability();
  if (typeof transform !== 'object') throw new Error('The plug-in changes nothing');
  const context = { parse: parseAst } as unknown as ThisParameterType<typeof transform.handler>;
  return transform.handler.call(context, code, '/Readability.js', {} as never) as string;
}

type Parts = { members: string[]; patterns: string[] };

/** The names of a script's members and of its patterns, as the engine sees them. */
const partsOf = (code: string): Parts => {
  const { members, patterns } = runInNewContext(
    `${code}; ({ members: Object.keys(Readability.prototype), patterns: Object.keys(Readability.prototype.REGEXPS) })`,
    { module: {} },
  ) as Parts;
  return { members: [...members], patterns: [...patterns] };
};

test('a Readability without members that are never called has all the others', () => {
  const [whole, left] = [partsOf(SOURCE), partsOf(lean(SOURCE))];
  const gone = whole.members.filter((name) => !left.members.includes(name));
  expect(gone).toContain('_getJSONLD');
  expect(gone).toHaveLength(21);
  expect(left.members).toEqual(whole.members.filter((name) => !gone.includes(name)));
});

test('nothing that is left asks for a list or a pattern that is gone', () => {
  const code = lean(SOURCE);
  const [whole, left] = [partsOf(SOURCE), partsOf(code)];
  const patterns = whole.patterns.filter((name) => !left.patterns.includes(name));
  expect(patterns).toContain('nextLink');
  const lists = whole.members.filter((name) => /^[A-Z]/.test(name) && !left.members.includes(name));
  expect(lists).toContain('HTML_ESCAPE_MAP');
  for (const name of [...patterns.map((pattern) => `REGEXPS.${pattern}`), ...lists]) expect(code).not.toMatch(new RegExp(`\\.${name}\\b`));
});

test('a page is put back for another try by its reader, not from HTML', () => {
  const code = lean(SOURCE);
  expect(code).toContain('this._putBack(page)');
  expect(code).not.toContain('pageCacheHtml');
});

test('a Readability that calls them otherwise fails the build', () => {
  expect(() => lean(SOURCE.replaceAll('pageCacheHtml', 'cachedHtml'))).toThrow('pageCacheHtml');
  expect(() => lean(SOURCE.replaceAll('_cleanStyles', '_clearStyles'))).toThrow('_cleanStyles');
});
