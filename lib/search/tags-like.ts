import { TAG_MARK } from '../clip/tags';
import { foldLine } from './fold';

/** Those of some tags that hold what is typed, the ones that begin with it first. */
export type TagsLike = (typed: string) => string[];

/** Completes with these tags, in their order. What is typed and what is kept are compared as search does: 機器 finds 机器学习. */
export function tagsLike(tags: readonly string[]): TagsLike {
  let folded: (readonly [string, string])[] | undefined;
  return (typed) => {
    const wanted = foldLine(typed.trim().replace(TAG_MARK, ''));
    if (wanted === '') return [];
    folded ??= tags.map((tag) => [tag, foldLine(tag)]);
    const found = folded.filter(([, words]) => words.includes(wanted));
    const begins = ([, words]: readonly [string, string]) => words.startsWith(wanted);
    return [...found.filter(begins), ...found.filter((each) => !begins(each))].map(([tag]) => tag);
  };
}
