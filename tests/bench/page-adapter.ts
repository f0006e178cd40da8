import { extract } from '../../lib/extract/extract';

/** Our extraction in the words of the scoring tool, and nothing else. */
export function extractDoc(document: Document, url: string) {
  const page = extract(document, url);
  return {
    title: page.title,
    author: page.authors ?? [],
    date: page.publishedAt,
    text: page.body?.text ?? '',
    excerpt: page.summary?.text ?? '',
    lang: page.language,
    canonical: page.canonicalUrl ?? page.url,
  };
}
