import { filled } from '../../clip/fill';
import { identityOf, keysAt } from '../../clip/identity';
import { resolverAddress } from '../../clip/resolver';
import { identifierKey, workKey } from '../../clip/work';
import type { ImportedClip } from '../imported';
import { clipOfReference } from './clip-of-reference';
import { areLikeTitles } from './like-titles';
import type { Reference } from './reference';

/** A work of a list: its clipping, its identity, and the identities that it might have been given elsewhere. */
export type Work = { line: number; clip: ImportedClip; key: string; others: string[] };

/** The works of one list, each once, in the order in which they are met. */
export class Works {
  private readonly works = new Map<string, Work>();
  /** The work that has each number, which need not be its key. */
  private readonly byNumber = new Map<string, string>();
  /** References to a work that was there already. */
  again = 0;

  /** Takes a reference in; answers whether it could be kept: one that has neither title nor address cannot. */
  add(reference: Reference): boolean {
    const clip = clipOfReference(reference);
    if (!clip) return false;
    const { line } = reference;
    const key = keyOf(clip);
    const others = othersOf(clip, key);
    const numbers = numbersOf(key, others);
    const known = this.works.get(key) ?? numbers.flatMap((each) => this.works.get(this.byNumber.get(each) ?? '') ?? [])[0];
    if (!known) {
      this.works.set(key, { line, clip, key, others });
      this.noteNumbers(numbers, key);
    } else if (key.startsWith('words:') || areLikeTitles(known.clip.title, clip.title)) this.join(known, clip);
    else this.addByWords(line, clip);
    return true;
  }

  all(): Work[] {
    return [...this.works.values()];
  }

  private noteNumbers(numbers: readonly string[], key: string): void {
    for (const each of numbers) if (!this.byNumber.has(each)) this.byNumber.set(each, key);
  }

  private join(known: Work, more: ImportedClip): void {
    const whole = filled(known.clip, more);
    const note = [...new Set([known.clip.note, more.note].filter(Boolean))].join('\n\n');
    const clip = note ? { ...whole, note } : whole;
    const others = othersOf(clip, known.key);
    this.works.set(known.key, { ...known, clip, others });
    this.noteNumbers(numbersOf(known.key, others), known.key);
    this.again++;
  }

  /** What has another's address or number and another title is a work of its own: chapters have their book's, papers a journal's door. */
  private addByWords(line: number, clip: ImportedClip): void {
    const { url, identifiers, ...rest } = clip;
    const own = { ...rest, links: [...(url === undefined ? [] : [{ url }]), ...(clip.links ?? [])], ...(identifiers?.isbn !== undefined && { identifiers: { isbn: identifiers.isbn } }) };
    const key = identityOf({ words: wordsOf(own) });
    const known = this.works.get(key);
    if (known) this.join(known, own);
    else this.works.set(key, { line, clip: own, key, others: [] });
  }
}

const numbersOf = (key: string, others: readonly string[]) => [key, ...others].filter((each) => !each.startsWith('page:'));

/** What the product knows the work by: its number, else its address, else all that is said of it. */
function keyOf(clip: ImportedClip): string {
  const number = clip.identifiers && identifierKey(clip.identifiers);
  return clip.url === undefined && number === undefined ? identityOf({ words: wordsOf(clip) }) : identityOf({ url: clip.url, identifiers: clip.identifiers });
}

/** A title alone may be anybody's (`Introduction`): with who wrote it, when, and where it stands it is one work's. */
function wordsOf({ title, authors = [], publishedAt = '', venue = '', venuePlace = {} }: ImportedClip): string {
  return [title, ...authors, publishedAt, venue, venuePlace.volume, venuePlace.issue, venuePlace.pages].filter(Boolean).join('\n');
}

/** A preprint that came out has two numbers, and what has a number may have been kept by its address alone. */
function othersOf({ url, identifiers = {} }: ImportedClip, key: string): string[] {
  const numbers = Object.entries(identifiers).map(([name, value]) => identifierKey({ [name]: value }));
  const resolver = identifiers.pmid === undefined ? undefined : resolverAddress('pmid', identifiers.pmid);
  const places = [url, resolver].flatMap((address) => (address === undefined ? [] : [workKey(address), ...keysAt(address)]));
  return [...new Set([...numbers, ...places])].filter((each) => each !== undefined && each !== key) as string[];
}
