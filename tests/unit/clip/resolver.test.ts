import { expect, test } from 'vitest';
import type { Identifiers } from '../../../lib/clip/clip';
import { resolverAddress } from '../../../lib/clip/resolver';

test.each<[keyof Identifiers, string, string | undefined]>([
  ['doi', '10.48550/arxiv.2102.00554', 'https://doi.org/10.48550/arxiv.2102.00554'],
  ['doi', '10.1002/(sici)1097<1::aid-x>3.0.co;2-#', 'https://doi.org/10.1002/(sici)1097%3C1%3A%3Aaid-x%3E3.0.co%3B2-%23'],
  ['arxiv', '2102.00554', 'https://arxiv.org/abs/2102.00554'],
  ['arxiv', 'hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
  ['acl', '2022.naacl-main.288', 'https://aclanthology.org/2022.naacl-main.288'],
  ['openreview', 'aB_c-1', 'https://openreview.net/forum?id=aB_c-1'],
  ['pmid', '12345678', 'https://pubmed.ncbi.nlm.nih.gov/12345678'],
  ['isbn', '9780140449136', undefined],
])('%s %s is at %s', (name, value, address) => {
  expect(resolverAddress(name, value)).toBe(address);
});
