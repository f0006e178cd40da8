import type { CslItem, CslName, CslType } from './csl';
import { isoOf, yearOf } from './days';
import { withoutStop } from './one-line';
import { initials, inHan } from './written-names';

/** The marks of GB/T 7714—2015, appendix B; what it has none for is a bulletin (EB) online and Z on paper. */
const MARKS: Partial<Record<CslType, string>> = {
  'article-journal': 'J',
  'article-newspaper': 'N',
  'paper-conference': 'C',
  book: 'M',
  thesis: 'D',
  software: 'CP',
};

/** Authors that are named; of more the first three are. */
const NAMED = 3;

/**
 * A reference by GB/T 7714—2015, as numbered lists have it: without an author the title comes first (8.1.2), and online
 * places and publishers that are not known are left out (8.4).
 */
export function gbt7714(item: CslItem): string {
  const container = item['container-title'];
  const mark = item.URL === undefined ? (MARKS[item.type] ?? 'Z') : `${MARKS[item.type] ?? 'EB'}/OL`;
  const within = item.type === 'paper-conference' && container ? `//${container}` : '';
  const parts = [authors(item), `${withoutStop(item.title)}[${mark}]${within}`, published(item), item.URL, doi(item)];
  return `${parts.filter(Boolean).join('. ')}.`;
}

/** Where and when it came out, and in brackets when it was read. */
function published(item: CslItem): string {
  const read = isoOf(item.accessed);
  return imprint(item) + (read ? `[${read}]` : '');
}

function imprint(item: CslItem): string {
  const [year = '', day = ''] = [yearOf(item.issued), isoOf(item.issued)];
  const listed = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(', ');
  switch (item.type) {
    case 'article-journal':
      return listed(item['container-title'], counted(year, item));
    case 'article-newspaper':
      return listed(item['container-title'], day);
    case 'book':
    case 'thesis':
      return listed(item.publisher, year);
    case 'paper-conference':
      return [year, item.page].filter(Boolean).join(': ');
    case 'article':
    case 'document':
    case 'entry-encyclopedia':
    case 'graphic':
    case 'motion_picture':
    case 'post':
    case 'post-weblog':
    case 'software':
    case 'webpage':
      // The day of what is only online stands in parentheses; a year alone is a year of publication.
      return day.length > 4 ? `(${day})` : year;
  }
}

/** Year, volume, issue in parentheses, pages: `2020, 12(3): 77-85`; without a volume `2020(3): 77-85` (8.8.2). */
function counted(year: string, { volume, issue, page }: CslItem): string {
  const place = [year, volume].filter(Boolean).join(', ') + (issue ? `(${issue})` : '');
  return [place, page].filter(Boolean).join(': ');
}

/** An address that has the DOI in it says it already. */
const doi = ({ DOI, URL = '' }: CslItem) => DOI && !decodeURIComponent(safe(URL)).toLowerCase().includes(DOI.toLowerCase()) && `DOI:${DOI}`;

/** An address whose broken encodings no longer look like ones. */
const safe = (address: string) => address.replace(/%(?![0-7][0-9a-f])/gi, '%25');

function authors(item: CslItem): string {
  const all = item.author ?? [];
  const named = all.slice(0, NAMED).map(nameIn);
  return [...named, ...(all.length > NAMED ? [isChinese(item) ? '等' : 'et al'] : [])].join(', ');
}

/** Which of its two words for "and others" the standard uses: that of the work's own language. */
const isChinese = ({ language, title }: CslItem) => (language === undefined ? /\p{Script=Han}/u.test(title) : /^zh\b/.test(language));

/** Family name first, in capitals; given names by their first letters, without stops (8.1.1). */
function nameIn(name: CslName): string {
  if ('literal' in name) return name.literal;
  const whole = inHan(name);
  if (whole !== undefined) return whole;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  const surname = [particle, family].filter(Boolean).join(' ').toUpperCase();
  return [surname, ...initials(given).flat(), suffix?.replace('.', '')].filter(Boolean).join(' ');
}
