import type { CslType } from './csl';

/** What a venue says of a paper that it does not have, or not yet. */
const UNPUBLISHED = /^(?:submitted|under review|in submission|withdrawn|desk[- ]reject|reject)|投稿|审稿/i;

const THESIS = /\b(?:thesis|dissertation)\b|学位论文|學位論文|(?:博士|硕士|碩士)(?:论文|論文)/i;

const JOURNAL = /\b(?:journal|transactions|letters|magazine|annals|TMLR|TACL|JMLR|PVLDB)\b|学报|學報|杂志|期刊/i;

const CONFERENCE = /\b(?:conference|proceedings|proc|workshop|symposium|symposia|colloquium|congress|findings|tutorial|meeting)\b|会议|會議|研讨会|论文集|年会/i;

/** Short names that stand for a conference, alone or before a year. */
const ACRONYM =
  /^(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|WACV|BMVC|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|AAAI|IJCAI|KDD|WWW|WSDM|SIGIR|CIKM|RecSys|CHI|CSCW|UIST|SIGMOD|ICDE|ICRA|IROS|CoRL|RSS|UAI|AISTATS|COLT|ALT|INTERSPEECH|ICASSP|SIGGRAPH|OSDI|SOSP|NSDI|EuroSys|ASPLOS|ISCA|MICRO|HPCA|CCS|NDSS|PLDI|POPL|OOPSLA|ICSE|FSE|FOCS|STOC|SODA|ICALP|COLM|MLSys|MICCAI|LREC)\b/i;

/** Two capitals and a year: what no journal is called. */
const NAME_AND_YEAR = /^(?=\S*[A-Z]\S*[A-Z])[A-Za-z][\w&/+-]*\s+['’]?(?:(?:19|20)\d\d|\d\d)\b/;

/** Whether a venue is one in which the paper came out. */
export const isPublished = (venue: string | undefined): venue is string => venue !== undefined && !UNPUBLISHED.test(venue.trim());

/** What appears in a venue, by its name; `undefined` where that does not tell. */
export function venueType(venue: string): Extract<CslType, 'thesis' | 'article-journal' | 'paper-conference'> | undefined {
  const name = venue.trim();
  if (THESIS.test(name)) return 'thesis';
  if (JOURNAL.test(name)) return 'article-journal';
  return CONFERENCE.test(name) || ACRONYM.test(name) || NAME_AND_YEAR.test(name) ? 'paper-conference' : undefined;
}
