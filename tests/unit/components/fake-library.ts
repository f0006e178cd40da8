import { KINDS, type Body, type Clip, type ClipEdit } from '../../../lib/clip/clip';
import { changedQuotes } from '../../../lib/clip/quotes';
import type { Library, Listed, Live } from '../../../lib/library/library';
import { fail, ok, type Failure, type Result } from '../../../lib/messages/result';
import { ON_TOP, type Counts, type Filter, type Found } from '../../../lib/search/filter';
import { tagsLike, type TagsLike } from '../../../lib/search/tags-like';

/** What was asked of a fake library, in order. */
export type Call = { name: 'edit' | 'trash' | 'restore' | 'purge' | 'emptyTrash'; ids: string[]; edit?: ClipEdit };

/** A library in memory for the tests of views: plain, synchronous to watch, and able to fail on demand. */
export class FakeLibrary implements Library {
  readonly calls: Call[] = [];
  /** The filter that was asked last. */
  asked: Filter | undefined;
  failing: Failure | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(
    public clips: Clip[],
    private readonly bodies: Record<string, Body> = {},
    private readonly loading = false,
  ) {}

  newest(count: number): Live<Clip[]> {
    return this.live(() => this.clips.filter((clip) => !clip.trashedAt).slice(0, count));
  }

  find(filter: Filter): Live<Listed> {
    this.asked = filter;
    return this.loading
      ? () => () => undefined
      : this.live(() => {
          const found = this.clips.filter((clip) => matches(clip, filter));
          const ids = found.map((clip) => clip.id);
          return { filter, ids, top: found.slice(0, ON_TOP), shelf: this.shelf(), counts: () => this.counts(filter), counted: () => Promise.resolve(), settled: true, unread: 0 };
        });
  }

  rows(ids: readonly string[]): Live<Clip[]> {
    return this.live(() => ids.flatMap((id) => this.clips.filter((clip) => clip.id === id)));
  }

  tags(): Live<TagsLike> {
    return this.live(() => tagsLike(this.counts({}).tag.map(([tag]) => tag)));
  }

  body(id: string): Promise<Body | undefined> {
    return Promise.resolve(this.bodies[id]);
  }

  related(): Live<Clip[]> {
    return this.live(() => []);
  }

  savedAt(url: string): Live<Clip | undefined> {
    return this.live(() => this.clips.find((clip) => clip.url === url));
  }

  rebuildIndex(): Promise<Result<null>> {
    return Promise.resolve(ok(null));
  }

  edit(id: string, edit: ClipEdit): Promise<Result<Clip>> {
    return Promise.resolve(this.editNow(id, edit));
  }

  keepModelSummary(id: string, text: string): Promise<Result<Clip>> {
    this.change(this.clips.map((each) => (each.id === id ? { ...each, summary: { text, source: 'model' } } : each)));
    const clip = this.clips.find((each) => each.id === id);
    return Promise.resolve(clip ? ok(clip) : fail('ClipGone'));
  }

  private editNow(id: string, edit: ClipEdit): Result<Clip> {
    this.calls.push({ name: 'edit', ids: [id], edit });
    if (this.failing) return { ok: false, error: this.failing };
    const clip = this.clips.find((each) => each.id === id);
    if (!clip) return fail('ClipGone');
    const { read, starred, summary, authors, publishedAt, venue, note, quote, ...rest } = edit;
    const edited: Clip = { ...clip, ...rest };
    if (summary !== undefined) set(edited, 'summary', summary === null ? undefined : { text: summary, source: 'reader' });
    if (authors !== undefined) set(edited, 'authors', authors.length > 0 ? authors : undefined);
    if (publishedAt !== undefined) set(edited, 'publishedAt', publishedAt ?? undefined);
    if (venue !== undefined) set(edited, 'venue', venue ?? undefined);
    if (note !== undefined) set(edited, 'note', note ?? undefined);
    if (quote) set(edited, 'quotes', changedQuotes(clip.quotes, quote));
    if (read !== undefined) set(edited, 'read', read || undefined);
    if (starred !== undefined) set(edited, 'starred', starred || undefined);
    this.change(this.clips.map((each) => (each.id === id ? edited : each)));
    return ok(edited);
  }

  trash(ids: readonly string[]): Promise<Result<null>> {
    return this.onEach('trash', ids, (clip) => ({ ...clip, trashedAt: '2026-11-20T09:00:00.000Z' }));
  }

  restore(ids: readonly string[]): Promise<Result<null>> {
    return this.onEach('restore', ids, ({ trashedAt: _gone, ...clip }) => clip);
  }

  purge(ids: readonly string[]): Promise<Result<null>> {
    return this.onEach('purge', ids, () => undefined);
  }

  emptyTrash(): Promise<Result<null>> {
    const ids = this.clips.filter(({ trashedAt }) => trashedAt).map(({ id }) => id);
    return this.onEach('emptyTrash', ids, () => undefined);
  }

  private onEach(name: Call['name'], ids: readonly string[], act: (clip: Clip) => Clip | undefined): Promise<Result<null>> {
    this.calls.push({ name, ids: [...ids] });
    if (this.failing) return Promise.resolve({ ok: false, error: this.failing });
    this.change(this.clips.flatMap((clip) => (ids.includes(clip.id) ? (act(clip) ?? []) : clip)));
    return Promise.resolve(ok(null));
  }

  private change(clips: Clip[]): void {
    this.clips = clips;
    this.watchers.forEach((tell) => tell());
  }

  private live<T>(read: () => T): Live<T> {
    return (next) => {
      const tell = () => next(read());
      this.watchers.add(tell);
      tell();
      return () => this.watchers.delete(tell);
    };
  }

  private counts(filter: Filter): Counts {
    const without = (facet: keyof Filter) => this.clips.filter((clip) => matches(clip, { ...filter, [facet]: undefined }));
    const state = without('state');
    const origin = without('origin');
    return {
      kind: KINDS.map((kind) => [kind, without('kind').filter((clip) => clip.kind === kind).length]),
      tag: tally(without('tag').flatMap((clip) => clip.tags ?? [])),
      site: tally(without('site').flatMap((clip) => clip.site ?? [])),
      year: [],
      state: {
        read: state.filter((clip) => clip.read).length,
        unread: state.filter((clip) => !clip.read).length,
        starred: state.filter((clip) => clip.starred).length,
      },
      origin: {
        seed: origin.filter((clip) => clip.origin === 'seed').length,
        own: origin.filter((clip) => clip.origin !== 'seed').length,
      },
    };
  }

  private shelf(): Found['shelf'] {
    const trash = this.clips.filter((clip) => clip.trashedAt).length;
    return { library: this.clips.length - trash, trash };
  }
}

function set<K extends keyof Clip>(clip: Clip, field: K, value: Clip[K] | undefined): void {
  if (value === undefined) delete clip[field];
  else clip[field] = value;
}

function tally(values: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function matches(clip: Clip, filter: Filter): boolean {
  const { text, kind, tag, site, state, origin, shelf = 'library' } = filter;
  const words = [clip.title, clip.summary?.text, clip.note, ...(clip.tags ?? [])].join(' ').toLowerCase();
  return (
    (shelf === 'trash') === Boolean(clip.trashedAt) &&
    (text === undefined || words.includes(text.toLowerCase())) &&
    (kind === undefined || clip.kind === kind) &&
    (tag === undefined || (clip.tags ?? []).includes(tag)) &&
    (site === undefined || clip.site === site) &&
    (state === undefined || (state === 'starred' ? clip.starred : state === 'read' ? clip.read : !clip.read) === true) &&
    (origin === undefined || (clip.origin === 'seed') === (origin === 'seed'))
  );
}
