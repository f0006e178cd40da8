import type { Identifiers } from './clip';

/** Where a number is looked up: at those who gave it. A book's number is nobody's own, so that it leads nowhere. */
const RESOLVERS: Record<keyof Identifiers, string | undefined> = {
  doi: 'https://doi.org/',
  arxiv: 'https://arxiv.org/abs/',
  acl: 'https://aclanthology.org/',
  openreview: 'https://openreview.net/forum?id=',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
  isbn: undefined,
};

/** The address under which an identifier is found on the web. A DOI may have any sign in it; its slashes stay. */
export function resolverAddress(name: keyof Identifiers, value: string): string | undefined {
  const resolver = RESOLVERS[name];
  return resolver && resolver + value.split('/').map(encodeURIComponent).join('/');
}
