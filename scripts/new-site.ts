/** Scaffolds a reader for one more site: `npm run new-site -- <name> <host>`, as in `… my-forum forum.example`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('..', import.meta.url);
const INDEX = 'lib/extract/sites/index.ts';

/**
 * The files that a new reader starts with, by their paths in the project. Its golden page fails until the markup and
 * the words of the site stand in it, and the reader finds them.
 * @throws Error when the name is not in kebab case, or the host is none
 */
export function siteFiles(name: string, host: string): Record<string, string> {
  if (!/^[a-z]\w*(?:-\w+)*$/u.test(name)) throw new Error(`A site is named in kebab case, as in my-forum: ${name}`);
  if (!URL.canParse(`https://${host}/`) || new URL(`https://${host}/`).hostname !== host || host.startsWith('www.'))
    throw new Error(`A host stands alone and without www., as in forum.example: ${host}`);
  return {
    [`lib/extract/sites/${name}.ts`]: reader(name, host),
    [`tests/pages/${name}/case.json`]: `${JSON.stringify({ url: `https://${host}/a-page`, what: WHAT })}\n`,
    [`tests/pages/${name}/expected.json`]: `${JSON.stringify(EXPECTED, null, 2)}\n`,
    [`tests/pages/${name}/source.html`]: source(host),
  };
}

/**
 * The list of sites with one more, in the order of their files.
 * @throws Error when the site is in it already
 */
export function withSite(index: string, name: string): string {
  const imports = [...index.matchAll(/^import (?:type )?\{ ([\w, ]+) \} from '\.\/([\w-]+)';$/gmu)].map(
    ([line, names = '', file = '']) => ({ line, names, file }),
  );
  if (imports.some(({ file }) => file === name)) throw new Error(`There is a site of this name: ${name}`);
  imports.push({ line: `import { ${variable(name)} } from './${name}';`, names: variable(name), file: name });
  imports.sort((a, b) => (a.file < b.file ? -1 : 1));
  const sites = imports.filter(({ file }) => file !== 'site').flatMap(({ names }) => names.split(', '));
  return index
    .replace(/^(?:import .*\n)+/u, `${imports.map(({ line }) => line).join('\n')}\n`)
    .replace(/(?<=SITES: readonly Site\[\] = \[\n)[^\]]*/u, sites.map((site) => `  ${site},\n`).join(''));
}

const WHAT = 'What is special about the markup of this page.';

/** What a careful reader would write down, to be replaced. */
const EXPECTED = {
  title: 'What a reader would call the page',
  authors: ['Who wrote it'],
  kind: 'article',
  publishedAt: '2024-03-05',
  body: { contains: ['words of the text'], lacks: ['words of the menu'] },
};

const variable = (name: string) => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

const reader = (name: string, host: string) => `import { isHost } from '../../clip/address';
import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { textAt } from './found';
import type { Site } from './site';

/** What a page of this site is, and why it cannot be read as any other page. */
export const ${variable(name)}: Site = {
  matches: (url) => isHost(url.hostname, '${host}'),

  read(document, url) {
    return {
      kind: 'article',
      title: textAt(document, ['h1'], LIMITS.title),
      body: bodyOf(document.querySelector('article'), url),
    };
  },
};
`;

const source = (host: string) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>What a reader would call the page - ${host}</title>
</head>
<body>
<article>
<h1>What a reader would call the page</h1>
<p>The markup of the site, with words of your own.</p>
</article>
</body>
</html>
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = '', host = ''] = process.argv.slice(2);
  const index = new URL(INDEX, ROOT);
  const listed = withSite(readFileSync(index, 'utf8'), name);
  for (const [path, text] of Object.entries(siteFiles(name, host))) {
    const file = fileURLToPath(new URL(path, ROOT));
    mkdirSync(dirname(file), { recursive: true });
    // Never over a file that is there.
    writeFileSync(file, text, { flag: 'wx' });
    console.log(path);
  }
  writeFileSync(index, listed);
  console.log(`${INDEX}\nNow make the golden page true, and see: npx vitest run tests/e2e/golden.test.ts`);
}
