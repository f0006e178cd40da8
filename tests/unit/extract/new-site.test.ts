// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';
import { siteFiles, withSite } from '../../../scripts/new-site';
import type { Expected } from '../../pages/cases';
import { expectExtract } from '../../pages/cases';

const INDEX = readFileSync('lib/extract/sites/index.ts', 'utf8');

describe('a new site', () => {
  test('is listed in its place, as an import and as a reader', () => {
    const lines = withSite(INDEX, 'my-forum').split('\n');
    expect(lines.filter((line) => line.includes('myForum'))).toEqual([
      "import { myForum } from './my-forum';",
      '  myForum,',
    ]);
    expect(lines[lines.indexOf("import { myForum } from './my-forum';") - 1]).toContain("from './medium'");
    expect(lines[lines.indexOf('  myForum,') - 1]).toBe('  medium,');
    expect(lines.length).toBe(INDEX.split('\n').length + 2);
  });

  test('leaves everything else in the list as it was', () => {
    const added = withSite(INDEX, 'my-forum').split('\n');
    expect(added.filter((line) => !line.includes('myForum')).join('\n')).toBe(INDEX);
  });

  test('is refused where one has its name', () => {
    expect(() => withSite(INDEX, 'medium')).toThrow('There is a site of this name');
  });

  test.each([
    ['MyForum', 'forum.example'],
    ['../escape', 'forum.example'],
    ['my-forum', 'https://forum.example'],
    ['my-forum', 'www.forum.example'],
    ['my-forum', ''],
  ])('is refused as %s at %s', (name, host) => {
    expect(() => siteFiles(name, host)).toThrow();
  });

  test('starts with a reader for its host and a golden page that fails', () => {
    const files = siteFiles('my-forum', 'forum.example');
    expect(files['lib/extract/sites/my-forum.ts']).toContain("isHost(url.hostname, 'forum.example')");
    const { url } = JSON.parse(files['tests/pages/my-forum/case.json'] ?? '') as { url: string };
    const expected = JSON.parse(files['tests/pages/my-forum/expected.json'] ?? '') as Expected;
    const page = new DOMParser().parseFromString(files['tests/pages/my-forum/source.html'] ?? '', 'text/html');
    expect(() => expectExtract(extract(page, url), { url, expected })).toThrow();
  });
});
