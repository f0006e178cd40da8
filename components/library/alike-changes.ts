import type { AlikeChange } from '../../lib/clip/alike';
import type { MessageKey } from '../../lib/i18n/messages';

/** What is done at once, by what it is called; tags are asked for first. */
export const CHANGES = {
  markRead: { read: true },
  markUnread: { read: false },
  star: { starred: true },
  unstar: { starred: false },
  delete: { trashed: true },
} as const satisfies Partial<Record<MessageKey, AlikeChange>>;

export type ChangeName = keyof typeof CHANGES;
export const CHANGE_NAMES = Object.keys(CHANGES) as ChangeName[];

/** How it is called what those changes do. */
export const changeOf = ([first]: readonly AlikeChange[]): MessageKey => CHANGE_NAMES.find((name) => CHANGES[name] === first) ?? 'tagThese';
