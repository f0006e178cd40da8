import { LOWER } from './letters';
import { isNotice, withoutDateline } from './notices';
import { overlap, sentencesOf, termsOf } from './sentences';
import { bare, cut } from './tidy';
import { isUnspaced } from './words';

/** How much of a text is weighed, in UTF-16 units. */
const weighedOf = (text: string): number => (isUnspaced(text) ? 1_500 : 4_000);
/** The longest summary, in UTF-16 units. */
const MAX_SUMMARY = 600;
/** A shorter summary says nothing, in UTF-16 units. */
const MIN_SUMMARY = 40;

/**
 * What editors do, measured on pages with a description of their own. Lengths in UTF-16 units: a candidate's least and
 * most, and what is enough. English descriptions are of 110-190; Chinese ones are the first 50-160 of the text.
 */
const SPACED = { shortest: 40, longest: 400, enough: 140 };
const UNSPACED = { shortest: 10, longest: 260, enough: 100 };

/** Phrases that announce what the text is about (Edmundson 1969: cue words). */
const CUE =
  /\b(?:in )?this (?:article|post|guide|paper|tutorial|page|section|chapter|book|review|study|report)\b|\bwe (?:present|propose|show|introduce|explore)\b|本文|本书|本研究/i;

/** A sentence with its beginning and its end; three points stand where a teaser was cut. */
const WHOLE = new RegExp(String.raw`^(?![${LOWER}][${LOWER} ]).*(?<!\.\.)[.!?]["'”’)\]]*$`, 'u');

/**
 * The sentences that best tell what a text is about, in the order of the text. The first is chosen by position, overlap
 * with the title, centrality (how much of the text's own vocabulary a sentence holds: Luhn 1958, Edmundson 1969) and
 * cue words. A short one is continued: in Chinese by what follows, else by one more sentence, rather the next.
 * Undefined when the text has no sentence that could stand for it.
 */
export function summarise({ title, text }: { title: string; text: string }): string | undefined {
  const unspaced = isUnspaced(text);
  const head = beginningOf(text);
  const candidates = candidatesOf(head, title, unspaced);
  const scores = scoresOf(candidates, title);
  const chosen = unspaced ? continued(candidates, scores) : completed(candidates, scores);
  return chosen.map((i) => candidates[i]).join(unspaced ? '' : ' ') || undefined;
}

/** How well each sentence would stand for the text: each of the signs gives up to 1, a cue half. */
function scoresOf(sentences: readonly string[], title: string): number[] {
  const about = sentences.map(termsOf);
  const spread = new Map<string, number>();
  for (const terms of about) for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  const central = new Set([...spread].filter(([, n]) => n >= 3).map(([term]) => term));
  const titleTerms = termsOf(title);
  return about.map((terms, i) => {
    const cue = i < 12 && CUE.test(sentences[i] ?? '') ? 0.5 : 0;
    return 1 / (1 + i * 1.5) + overlap(titleTerms, terms) + overlap(terms, central) + cue;
  });
}

/** The best sentence, and while that is short, the next: Chinese editors take the lead as it stands. */
function continued(sentences: readonly string[], scores: readonly number[]): number[] {
  const first = indexOfMost(scores);
  const chosen = [first];
  let length = sentences[first]?.length ?? 0;
  for (let next = first + 1; next < sentences.length; next++) {
    const more = sentences[next]?.length ?? 0;
    const over = length + more - UNSPACED.enough;
    if (length >= UNSPACED.enough * 0.8 || (length >= MIN_SUMMARY && over > (UNSPACED.enough - length) / 2)) break;
    chosen.push(next);
    length += more;
  }
  return chosen;
}

/** The best sentence, and where that is short, the second: rather the next, which belongs to it. */
function completed(sentences: readonly string[], scores: readonly number[]): number[] {
  const first = indexOfMost(scores);
  const length = sentences[first]?.length ?? 0;
  if (length >= SPACED.enough || scores.length < 2) return [first];
  const second = indexOfMost(scores.map((score, i) => (i === first ? -1 : i === first + 1 ? score + 0.8 : score)));
  const more = sentences[second]?.length ?? 0;
  return length + more > MAX_SUMMARY ? [first] : [first, second].sort((a, b) => a - b);
}

/**
 * Sentences that could stand for a text: of fit length, with an end of their own, and about it. Where there is none, any
 * line will do. Chinese lines without a full stop count at once: posts have none.
 */
function candidatesOf(text: string, title: string, unspaced: boolean): string[] {
  const { shortest, longest } = unspaced ? UNSPACED : SPACED;
  const heading = bare(title);
  const about = sentencesOf(text)
    .map(withoutDateline)
    .filter((sentence) => sentence.length >= shortest && sentence.length <= MAX_SUMMARY)
    .filter((sentence) => !isNotice(sentence, title) && !heading.includes(bare(sentence)));
  const fit = about.filter((sentence) => sentence.length <= longest && (unspaced || WHOLE.test(sentence)));
  return fit.length > 0 ? fit : about;
}

/** Where the greatest of a list stands first; -1 for an empty list. */
const indexOfMost = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));

/** The part of a text that tells what it is about, which is said early. */
export function beginningOf(text: string): string {
  return cut(text, weighedOf(text));
}
