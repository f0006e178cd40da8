/** What ends a tag: the commas of English, Chinese and Chinese lists, and the semicolons between the keywords of papers. */
export const ENDS_TAG = /[,，、;；]/;

/** What lists show before a tag is not a part of it. */
export const TAG_MARK = /^[#＃]\s*/u;

/** What tags are compared by: `LG`, `lg` and full-width `ＬＧ` are one tag, as searching finds each by any of them. */
export const tagKey = (tag: string): string => tag.normalize('NFKC').toLowerCase();

/** The tags in what was typed, each once, without those that are there already. */
export function newTags(typed: string, there: readonly string[]): string[] {
  const seen = new Set(there.map(tagKey));
  const isNew = (tag: string) => tag !== '' && seen.size < seen.add(tagKey(tag)).size;
  return typed.split(ENDS_TAG).map((tag) => tag.trim().replace(TAG_MARK, '')).filter(isNew);
}
