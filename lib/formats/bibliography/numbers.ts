import { decoded, webAddress } from '../../clip/address';
import type { Identifiers } from '../../clip/clip';
import { identifiersOf } from '../../clip/families/papers';
import { resolverAddress } from '../../clip/resolver';
import { workKey } from '../../clip/work';
import type { Reference } from './reference';

const DOI = /10\.\d{4,9}\/\S+/;
const ARXIV = /(?:^|[^\d.])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)/i;
/** How a preprint is quoted where a journal should be: `arXiv preprint arXiv:1706.03762`; and `abs/1706.03762` as a volume of CoRR. */
const PREPRINT = /^(?:arxiv\b|corr\b|computing research repository\b)/i;
const BOOK = /(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]/i;

export const isPreprintServer = (name: string): boolean => PREPRINT.test(name) || /^(?:bio|med|chem|psy)?arxiv\b|^ssrn\b|^research square$/i.test(name);

/** The identifiers of a reference, as clippings write them: from its own fields, else from its addresses. */
export function identifiersIn(reference: Reference, addresses: readonly string[]): Identifiers {
  const { container = '', volume = '', doi: saidDoi = '', arxiv: saidArxiv = '', isbn: saidIsbn = '', pmid: saidPmid = '' } = reference;
  const ofAddresses = Object.assign({}, ...addresses.map(identifiersOf).reverse()) as Identifiers;
  const doi = DOI.exec(decoded(saidDoi))?.[0].replace(/[.,;]+$/, '').toLowerCase();
  const quoted = PREPRINT.test(container) ? `${container} ${volume.replace(/^abs\//, '')}` : '';
  const arxiv = (ARXIV.exec(saidArxiv) ?? ARXIV.exec(quoted))?.[1]?.toLowerCase();
  const isbn = BOOK.exec(saidIsbn)?.[0].replace(/[^\dX]/gi, '').toUpperCase();
  const pmid = /^\s*(?:pmid:?\s*)?(\d{1,9})\s*$/i.exec(saidPmid)?.[1];
  return { ...ofAddresses, ...(doi && { doi }), ...(arxiv && { arxiv }), ...(isbn && { isbn }), ...(pmid && { pmid }) };
}

/** What has only a house, and no path, is the door of a site; a work is not found there. */
const isDoor = (address: string) => {
  const { pathname, search, hash } = new URL(address);
  return pathname === '/' && search === '' && hash === '';
};

/** Of web pages and of what is nothing but a site, the door is the thing itself. */
const SITES = new Set(['webpage', 'software', 'dataset', 'post', 'post-weblog', 'undefined']);

/**
 * Where a work is to be found: its own address, and the others that its file gives. Without an address of its own that is where
 * its number is looked up; without a number either it has none.
 */
export function addressOf(reference: Reference, identifiers: Identifiers, addresses: readonly string[]): { url?: string; others: string[] } {
  const isSite = SITES.has(String(reference.type));
  const number = (['arxiv', 'doi', 'acl', 'openreview', 'pmid'] as const).find((name) => identifiers[name] !== undefined);
  // A paper with a number is not the repository or the film that its address leads to.
  const isElsewhere = (address: string) => number !== undefined && workKey(address) !== undefined && Object.keys(identifiersOf(address)).length === 0;
  const own = addresses.find((address) => (isSite || !isDoor(address)) && !isElsewhere(address));
  const url = own ?? (number && webAddress(resolverAddress(number, identifiers[number]!) ?? ''));
  return { ...(url !== undefined && { url }), others: [...new Set(addresses)].filter((address) => address !== url) };
}
