import { LIMITS } from '../../clip/limits';
import { tagKey } from '../../clip/tags';

/** The keywords in a field that holds all of them: programs put commas or semicolons between, in English or Chinese. */
export const keywordsIn = (text: string): string[] => text.split(/[,，、;；\n]/u);

/** The same where each stands by itself and may have a comma within: older programs put several on one line all the same. */
export const keywordsOnLine = (text: string): string[] => text.split(/[;；\n]/u);

/** Keywords as tags, each once; and those that are no tags, being sentences. */
export function tagsOf(keywords: readonly string[]): { tags: string[]; sentences: string[] } {
  const words = keywords.map((word) => word.replace(/^[\s#＃]+/u, '').replace(/\s+/g, ' ').trim()).filter(Boolean);
  const known = new Set<string>();
  const isNew = (word: string) => known.size < known.add(tagKey(word)).size;
  return {
    tags: words.filter((word) => word.length <= LIMITS.tag && isNew(word)).slice(0, LIMITS.tags),
    sentences: words.filter((word) => word.length > LIMITS.tag),
  };
}
