// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/extract/extract';

const read = (head: string, body: string) => {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return extract(new DOMParser().parseFromString(html, 'text/html'), 'https://www.paper.example/news/harbour', new Date('2026-01-15T12:00:00Z'));
};
const author = (name: string) => `<meta name="author" content="${name}">`;
const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;

describe('on a blog of one person', () => {
  const blog = (name: string, types: string | string[] = 'Person') => {
    const article = { '@type': 'Article', headline: 'Harbour', author: { '@id': '#ada' }, publisher: { '@id': '#ada' } };
    return `<meta property="og:site_name" content="The Long Paper">${ld({ '@graph': [article, { '@id': '#ada', '@type': types, name }] })}`;
  };
  test.each(['Ada @ The Long Paper', 'Ada // The Long Paper', 'Ada - The Long Paper', 'Ada/The Long Paper', 'Ada of Paper.example'])('the site is no part of the name: %s', (name) => {
    expect(read(blog(name), '').authors).toEqual(['Ada']);
  });
  test('what stands behind another name stays', () => {
    expect(read(blog('Ada of Long Water'), '').authors).toEqual(['Ada of Long Water']);
  });
  test('a first name that is part of the name of the site is its author', () => {
    const head = `${author('Paperina')}<meta property="og:site_name" content="Paperina bakes">`;
    const filed = (name: string) => ld({ '@graph': [{ '@type': 'WebPage', name: 'Harbour' }, { '@type': 'Person', name }] });
    expect(read(head + filed('Paperina'), '').authors).toEqual(['Paperina']);
    expect(read(head, '').authors).toBeUndefined();
    expect(read(author('Paper') + filed('Paper'), '').authors).toBeUndefined();
  });
  test('whoever is stated as a person and an organisation goes before what else looks like a name', () => {
    expect(read(blog('Ada', ['Person', 'Organization']), '<h1>Harbour</h1><p>By <a>Ada</a> · <a class="author-jump">Jump Ahead</a></p>').authors).toEqual(['Ada']);
  });
  test('a first name is told as another statement has it', () => {
    const more = ld({ '@type': 'HowTo', name: 'Harbour', author: { '@type': 'Person', name: 'Ada Lovelace' } });
    expect(read(blog('Ada') + more, '').authors).toEqual(['Ada Lovelace']);
  });
});

test('a site whose name has an "and" in it is no author, nor half of it', () => {
  const head = `<meta property="og:site_name" content="Moss & Stone">${ld({ '@type': 'Article', headline: 'Harbour', author: { '@type': 'Person', name: 'Moss & Stone' } })}`;
  expect(read(head, '<h1>Harbour</h1><p class="byline">By Ada Lovelace</p>').authors).toEqual(['Ada Lovelace']);
});
