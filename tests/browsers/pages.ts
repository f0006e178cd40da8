import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Handler } from './proxy';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/** Serves one text for every path of a host. The browsers' own request for an icon is told that there is none. */
export function page(body: string | Buffer, type = 'text/html; charset=utf-8'): Handler {
  return (request, response) => {
    if (request.url === '/favicon.ico') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(body);
  };
}

/** Serves a text for each path; the query does not count. Every other path is 404. */
export function site(pages: Record<string, string>): Handler {
  return (request, response) => {
    const text = pages[new URL(request.url ?? '/', 'http://site').pathname];
    if (text === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  };
}

/** Serves the files of a folder. */
export function folder(root: string): Handler {
  return (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    readFile(join(root, path)).then(
      (content) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(content),
      () => response.writeHead(404).end(),
    );
  };
}
