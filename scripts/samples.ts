import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Handler } from '../tests/browsers/proxy';

/** A page to try the extension on: its address, and its HTML unless it lies on the web. */
export type Sample = { url: string; html?: string };

/** A golden page of each kind that a researcher meets, those last that show most: what is clipped last stands first in the library. */
const SHOWN = [
  'bot-challenge', 'hostile-markup', 'no-article', 'long-title', 'json-ld-news', 'reddit-thread', 'zhihu-answer', 'wechat-article',
  'github-repository', 'chinese-article', 'english-blog', 'arxiv-abstract',
]; // prettier-ignore

/** Golden pages of the tests, under the addresses that they pretend to have. */
export async function samplePages(root = 'tests/pages'): Promise<Sample[]> {
  return Promise.all(
    SHOWN.map(async (name) => {
      const { url } = JSON.parse(await readFile(join(root, name, 'case.json'), 'utf8')) as { url: string };
      return { url, html: await readFile(join(root, name, 'source.html'), 'utf8') };
    }),
  );
}

/**
 * The page that a person named: an address, or a file of HTML on disk, as seen from `from`. That is where `npm` was called:
 * its scripts run in the root of the package.
 */
export async function namedPage(name: string, from = process.env.INIT_CWD ?? process.cwd()): Promise<Sample> {
  if (/^https?:/.test(name)) return { url: name };
  const url = `http://files.example/${encodeURIComponent(basename(name))}`;
  return { url, html: await readFile(resolve(from, name), 'utf8') };
}

/** Serves the samples of one host by path, whatever the query. */
export function sampleSite(samples: readonly Sample[]): Handler {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://sample');
    const sample = samples.find(({ url }) => new URL(url).pathname === pathname);
    if (!sample?.html) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(sample.html);
  };
}
