import { stated } from './stated';

/** More than any page says of itself in earnest; a bound on hostile ones. */
const MAX_METAS = 10_000;

/** The `<meta>` elements of a page by lower-cased `name` or `property`, each with all its contents in order. */
export class Metas {
  private readonly contents = new Map<string, string[]>();

  constructor(page: Document, limit: number) {
    for (const meta of [...page.querySelectorAll('meta[content]')].slice(0, MAX_METAS)) {
      const content = stated(meta.getAttribute('content'), limit);
      const names = `${meta.getAttribute('name') ?? ''} ${meta.getAttribute('property') ?? ''}`.toLowerCase();
      for (const name of new Set(names.split(/\s+/u))) {
        if (name && content) this.contents.set(name, [...(this.contents.get(name) ?? []), content]);
      }
    }
  }

  /** Every content of the names, in the order of the names. */
  all(...names: string[]): string[] {
    return names.flatMap((name) => this.contents.get(name) ?? []);
  }

  /** The first content of the first name that has one. */
  first(...names: string[]): string | undefined {
    return this.all(...names)[0];
  }
}
