import type { FailureName } from '../messages/result';
import type { en } from './en';
import type { enBackground } from './en-background';
import type { enLibrary } from './en-library';
import { formatNumber } from './format';
import type { Language } from './language';

/** A text, or one for each plural category that the language has; `{name}` stands for a parameter. */
export type Message = string | { one?: string; other: string };

/** The texts of one language that every view may say: the compiler refuses a catalog that lacks a key of the English one. */
export type Catalog = Record<keyof typeof en, Message>;

/** Those that only the library tab may say, which has both catalogs. */
export type LibraryCatalog = Record<keyof typeof enLibrary, Message>;

/** Those that only the background says. */
export type BackgroundCatalog = Record<keyof typeof enBackground, Message>;

export type MessageKey = keyof Catalog | keyof LibraryCatalog | keyof BackgroundCatalog;

type Params = Record<string, string | number>;

/** Gives the text for a key. A message with plural forms chooses by the parameter `count`. */
export type Translate = ((key: MessageKey, params?: Params) => string) & { language: Language };

/**
 * The texts of one language. Our own sixty lines rather than the browser's `i18n`, because the reader may choose
 * another language than the browser's; plural forms are the platform's (`Intl`).
 */
export function translator(language: Language, catalog: Catalog & Partial<LibraryCatalog & BackgroundCatalog>): Translate {
  const plural = new Intl.PluralRules(language);
  const translate = (key: MessageKey, params: Params = {}): string => {
    const message: Message | undefined = catalog[key];
    if (message === undefined) throw new Error(`This view does not carry the text ${key}`);
    const pattern = typeof message === 'string' ? message : choose(message, plural.select(Number(params.count)));
    return pattern.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = params[name];
      return typeof value === 'number' ? formatNumber(value) : (value ?? placeholder);
    });
  };
  return Object.assign(translate, { language });
}

function choose(message: Exclude<Message, string>, category: Intl.LDMLPluralRule): string {
  return (category === 'one' ? message.one : undefined) ?? message.other;
}

/** The keys of a failure's title and of its advice. Every failure has both: the compiler holds the catalog to it. */
export function failureKeys(name: FailureName): { title: MessageKey; advice: MessageKey } {
  return { title: `failure${name}`, advice: `failure${name}Advice` };
}

/** Why something failed and what to do about it, on one line. */
export const failureLine = (t: Translate, name: FailureName): string => `${t(`failure${name}`)} · ${t(`failure${name}Advice`)}`;
