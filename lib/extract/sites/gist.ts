import { LIMITS } from '../../clip/limits';
import { bodyOf } from '../body';
import { tidy } from '../tidy';
import { textAt, textsAt } from './found';
import { pagesOf } from './site';
import type { Site } from './site';

/** A gist: one or more files under a description. Its code stands in a table with a row a line. */
export const gist: Site = {
  matches: pagesOf(['gist.github.com'], /^\/[\w-]+\/[0-9a-f]{8,}/u),

  read(document, url) {
    const [, owner = '', id = ''] = url.pathname.split('/');
    const names = textsAt(document, '.gist-blob-name', LIMITS.title);
    const description = textAt(document, ['[itemprop="about"]'], LIMITS.summary);
    const title = tidy(description ?? names.join(', '), LIMITS.title);
    return {
      kind: 'code',
      site: 'GitHub Gist',
      authors: [owner],
      canonicalUrl: `https://gist.github.com/${owner}/${id}`,
      summary: null,
      title,
      body: bodyOf(filesOf(document), url),
    };
  },
};

/** Every file under its name: prose as it is, code as one block that keeps its lines. */
function filesOf(document: Document): Element {
  const files = document.createElement('div');
  for (const file of document.querySelectorAll('.file')) {
    const name = document.createElement('h2');
    name.textContent = textAt(file, ['.gist-blob-name'], LIMITS.title) ?? '';
    const prose = file.querySelector('.markdown-body');
    const code = document.createElement('pre');
    code.textContent = [...file.querySelectorAll('.blob-code')].map((line) => line.textContent).join('\n');
    files.append(name, prose ?? code);
  }
  return files;
}
