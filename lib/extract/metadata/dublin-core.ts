import type { Metas } from './metas';
import { splitKeywords } from './said';
import type { Said } from './said';

/**
 * Dublin Core in HTML (DCMI, "Expressing Dublin Core metadata using HTML/XHTML") with `dcterms`, and PRISM, which
 * publishers write beside it. The description is the author's abstract where the page names its creator.
 */
export function readDublinCore(metas: Metas): Said {
  const all = (term: string) => metas.all(`dc.${term}`, `dcterms.${term}`, `dc.terms.${term}`);
  const first = (...terms: string[]) => terms.flatMap(all)[0];
  const authors = ['creator', 'contributor.author', 'contributor'].map(all).find((names) => names.length > 0);
  const description = first('description.abstract', 'abstract', 'description');
  const abstract = first('description.abstract', 'abstract') ?? (authors ? description : undefined);
  const doi = [...metas.all('prism.doi'), ...all('identifier')].find((id) => /\b10\.\d{4,9}\//u.test(id));
  return {
    title: first('title'),
    authors,
    published:
      first('issued', 'date.issued', 'date.created', 'created', 'available') ??
      metas.first('prism.publicationdate', 'prism.coverdate') ??
      first('date'),
    abstract,
    description,
    venue: metas.first('prism.publicationname', 'citation_journal_title') ?? first('relation.ispartof'),
    language: first('language'),
    keywords: all('subject').flatMap(splitKeywords),
    doi,
  };
}
