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

/** The names of a script's methods, as the engine sees them. */
const methodsOf = (code: string): string[] =>
  [...(runInNewContext(`${code}; Object.keys(Readability.prototype)`, { module: {} }) as string[])];

test('a Readability without methods that are never called has all the others', () => {
  const [whole, left] = [methodsOf(SOURCE), methodsOf(lean(SOURCE))];
  const gone = whole.filter((name) => !left.includes(name));
  expect(gone).toContain('_getJSONLD');
  expect(gone).toHaveLength(12);
  expect(left).toEqual(whole.filter((name) => !gone.includes(name)));
});

test('a Readability that calls them otherwise fails the build', () => {
  expect(() => lean(SOURCE.replaceAll('_cleanStyles', '_clearStyles'))).toThrow('_cleanStyles');
});
