import type { CslName } from './csl';

type Parted = Exclude<CslName, { literal: string }>;

/** A name in Chinese characters, which is never parted when it is written. */
export const inHan = ({ family, given }: Parted): string | undefined => (/^\p{Script=Han}+$/u.test(family + given) ? family + given : undefined);

/** The first letters of given names, those that a hyphen joins together: `Jean-Pierre G.` is `[[J, P], [G]]`. */
export const initials = (given: string): string[][] =>
  given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) => name.split('-').flatMap((part) => [...part][0]?.toUpperCase() ?? []));
