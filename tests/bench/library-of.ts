import type { FullClip } from '../../lib/clip/clip';
import { identityOf } from '../../lib/clip/identity';
import { phrase, prose, voice, type Voice } from './library/prose';
import { normal, random, type Random } from './library/random';
import { authorsOf, placeOf, tagsOf } from './library/sources';

const CHINESE = 0.3;

/** The first and the last moment of the library: it grows evenly for ten years. */
const START = Date.UTC(2016, 0, 1);
const END = Date.UTC(2026, 0, 1);

/** Bytes that a character takes in UTF-8, about. */
const BYTES = { chinese: 2.9, latin: 1 };

type Lengths = Record<'chinese' | 'latin', readonly [middle: number, spread: number]>;

/** Characters of a title and of a summary: middle and spread of a log-normal distribution. */
const TITLE: Lengths = { chinese: [22, 0.35], latin: [72, 0.3] };
const SUMMARY: Lengths = { chinese: [95, 0.5], latin: [238, 0.45] };

/**
 * The library that the benchmarks search: `size` clippings in order of time, three in ten of them Chinese. Words, sites,
 * tags and authors come up by Zipf's law, each clipping keeps to a subject, some have an arXiv number or a DOI. Bodies
 * are of about `bodyBytes` bytes of UTF-8, from half to double of it; 0 leaves them out. The same for everyone, and made as it
 * is asked for: each clipping has a seed of its own.
 */
export function* libraryOf(size: number, bodyBytes: number): Generator<FullClip> {
  for (let n = 0; n < size; n++) yield clipOf(n, size, bodyBytes);
}

function clipOf(n: number, size: number, bodyBytes: number): FullClip {
  const next = random(20_261_123 + n);
  const chinese = next() < CHINESE;
  const says = voice(next, chinese);
  const time = START + Math.floor(((END - START) * n) / size);
  const clippedAt = new Date(time).toISOString();
  const publishedAt = new Date(time - Math.floor(-Math.log(1 - next()) * 400) * 86_400_000).toISOString().slice(0, 10);
  const place = placeOf(next, n, clippedAt);
  const script = chinese ? 'chinese' : 'latin';
  const authors = authorsOf(next, chinese);
  const tags = tagsOf(next);
  return {
    id: idOf(time, n),
    key: identityOf(place),
    title: phrase(next, says, around(next, TITLE[script])),
    clippedAt,
    updatedAt: clippedAt,
    origin: 'clip',
    ...place,
    summary: { text: prose(next, says, around(next, SUMMARY[script])), source: place.kind === 'paper' ? 'abstract' : 'description' },
    ...(authors.length > 0 && { authors }),
    publishedAt: publishedAt.slice(0, next() < 0.75 ? 10 : next() < 0.5 ? 7 : 4),
    language: chinese ? 'zh' : 'en',
    ...(tags.length > 0 && { tags }),
    ...(next() < 0.08 && { note: prose(next, says, chinese ? 30 : 80) }),
    ...(next() < 0.04 && { quotes: [{ text: prose(next, says, chinese ? 40 : 120) }] }),
    ...(next() < 0.45 && { read: true as const }),
    ...(next() < 0.08 && { starred: true as const }),
    ...(bodyBytes > 0 && { body: bodyOf(next, says, bodyBytes) }),
  };
}

function bodyOf(next: Random, says: Voice, bytes: number) {
  const size = bytes * Math.min(2, Math.max(0.5, around(next, [0.9, 0.5])));
  const text = prose(next, says, size / BYTES[says.chinese ? 'chinese' : 'latin']);
  return { text, words: says.chinese ? text.length : Math.round(text.length / 6.3) };
}

/** A length around the middle one, by a log-normal distribution. */
const around = (next: Random, [middle, spread]: Lengths['latin']) => middle * Math.exp(normal(next) * spread);

/** A UUIDv7 (RFC 9562) of this moment whose random part is the number. */
function idOf(time: number, n: number): string {
  const stamp = time.toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
