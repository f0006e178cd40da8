import { hostName, isHost } from '../../clip/address';
import type { CslName, CslWork } from './csl';

/** Words that begin titles and tell nothing. */
const EMPTY = new Set('a an the on of in to for and or is are be can do does how what why when who where with from by at as its it this that der die das ein eine le la les un une de des el los las'.split(' '));

/** Letters that no decomposition makes plain. */
const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** The longest part of a key that is taken from a name or a title. */
const LONGEST = 24;

/**
 * The key by which a work is cited: family name, year, first word that tells (`hoefler2021sparsity`), in plain small letters,
 * which every TeX takes. Chinese is not romanised, since that would be a guess at how a name is read: the site stands for the
 * author then (`zhihu2020`), and four letters made from the identity of the clipping for the word. So the same clipping has
 * the same key always.
 */
export function citationKey(work: CslWork, identity: string): string {
  const name = authorWord(work.author?.[0]) || siteWord(work.URL) || 'anon';
  const year = work.issued?.['date-parts'][0][0] ?? '';
  return `${name}${year}${titleWord(work.title, name) || lettersOf(identity)}`;
}

/** Gives every key of one list once: the second gets an `a`, the third a `b`. */
export class UniqueKeys {
  private readonly given = new Set<string>();
  private readonly next = new Map<string, number>();

  take(key: string): string {
    let unique = key;
    for (let n = this.next.get(key) ?? 0; this.given.has(unique); n++) {
      unique = key + suffix(n);
      this.next.set(key, n + 1);
    }
    this.given.add(unique);
    return unique;
  }
}

/** `a` to `z`, then `aa`. */
const suffix = (n: number): string => (n < 26 ? '' : suffix(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

function plain(text: string): string {
  const letters = text.toLowerCase().normalize('NFKD').replace(/[ßøæœđðłþı]/g, (letter) => PLAIN[letter]!);
  return letters.replace(/[^a-z0-9]/g, '').slice(0, LONGEST);
}

function authorWord(name: CslName | undefined): string {
  if (!name) return '';
  if ('family' in name) return plain(name.family);
  const [first] = name.literal.split(/[\s,]+/).map(plain).filter((word) => /[a-z]/.test(word) && !EMPTY.has(word));
  return first ?? '';
}

/** The name in a host: `zhihu` of `zhuanlan.zhihu.com`, `bbc` of `news.bbc.co.uk`. */
function siteWord(address: string | undefined): string {
  if (address === undefined) return '';
  const host = hostName(address);
  if (isHost(host, 'weixin.qq.com')) return 'weixin';
  const labels = host.split('.').slice(0, -1);
  const name = labels.findLast((label, at) => at === 0 || !/^(?:com?|org|net|edu|ac|gov)$/.test(label));
  return plain(name ?? host);
}

/** The first word that tells anything, and is not the author's name again. Of two letters only short names are: `AI`. */
function titleWord(title: string, name: string): string {
  const words = title.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’-]*/gu) ?? [];
  const tells = (word: string) => (word.length > 2 || /^\p{Lu}+$/u.test(word)) && !EMPTY.has(word.toLowerCase()) && plain(word) !== name;
  return plain(words.find((word) => word.length > 1 && tells(word)) ?? '');
}

/** Four letters that stand for a text, the same at all times (FNV-1a, 32 bits). */
function lettersOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  let letters = '';
  for (let n = 0; n < 4; n++, hash = Math.floor(hash / 26)) letters += String.fromCharCode(97 + (hash % 26));
  return letters;
}
