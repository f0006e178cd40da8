import { stated } from './stated';

/** More than any page says of itself in earnest; a bound on hostile ones. */
const MAX_METAS = 10_000;

/** A content, and the language that it is said to be in: `zh` for `xml:lang="zh-CN"`. */
type Content = { content: string; language: string | undefined };

/** What Google Patents tells of a patent under the names of its inventors and its day. */
const OTHERS = /^(?:assignee|dateSubmitted)$/u;

const primary = (language: string | null | undefined) => language?.toLowerCase().split('-')[0];

/** The `<meta>` elements of a page by lower-cased `name` or `property`, each with all its contents in order. */
export type Metas = {
  /** Every content of the names, in the order of the names. */
  all(...names: string[]): string[];
  /** The first content of the first name that has one. */
  first(...names: string[]): string | undefined;
};

/**
 * Reads them once. Of what is said in several languages the page's own is taken: Chinese journals say all in English as
 * well.
 */
export function metasOf(page: Document, limit: number): Metas {
  const contents = new Map<string, Content[]>();
  const preferred = primary(page.documentElement?.getAttribute('lang')) || 'zh';
  for (const meta of [...page.querySelectorAll('meta[content]')].slice(0, MAX_METAS)) {
    const content = stated(meta.getAttribute('content'), limit);
    const names = `${meta.getAttribute('name') ?? ''} ${meta.getAttribute('property') ?? ''}`.toLowerCase();
    for (const name of new Set(names.split(/\s+/u))) {
      if (!name || !content || OTHERS.test(meta.getAttribute('scheme') ?? '')) continue;
      const language = primary(meta.getAttribute('xml:lang') ?? meta.getAttribute('lang'));
      contents.set(name, [...(contents.get(name) ?? []), { content, language }]);
    }
  }
  const all = (...names: string[]) =>
    names.flatMap((name) => {
      const said = contents.get(name) ?? [];
      const own = said.filter(({ language }) => language === preferred);
      return (own.length > 0 ? own : said).map(({ content }) => content);
    });
  return { all, first: (...names) => all(...names)[0] };
}
