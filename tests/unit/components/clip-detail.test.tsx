// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClipDetail } from '../../../components/detail/ClipDetail';
import { workFields } from '../../../components/library/WorkFields';
import type { Body, Clip } from '../../../lib/clip/clip';
import { FakeLibrary } from './fake-library';
import { brokenRules, clip, renderView } from './render';

const nothing = () => undefined;
const actions = { toggleRead: nothing, toggleStar: nothing, trash: nothing, restore: nothing, purge: nothing, removeQuote: nothing, emptyTrash: () => Promise.resolve() };

function show(of: Partial<Clip>, body?: Body) {
  const library = new FakeLibrary([clip('a', of)], body ? { a: body } : {});
  return renderView(<ClipDetail sought={{}} id="a" onOpen={nothing} actions={actions} />, library);
}

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('ClipDetail', () => {
  it('shows everything of a clipping', async () => {
    const { container } = show({
      kind: 'paper',
      url: 'https://arxiv.org/abs/2001.08361',
      site: 'arXiv',
      venue: 'ICML',
      venuePlace: { volume: '12', issue: '3', pages: '77–85' },
      authors: ['A Author', 'B Author', 'C Author'],
      publishedAt: '2020-01',
      updatedAt: '2026-04-05T12:00:00.000Z',
      identifiers: { arxiv: '2001.08361', doi: '10.1/x' },
      links: [{ url: 'https://github.com/a/b', rel: 'code' }],
      quotes: [{ text: 'Said here.', speaker: 'Someone' }],
    });
    const text = screen.getByTestId('detail').textContent;
    const parts = [
      'arXiv · ICML 12(3): 77–85', 'Jan 2020', 'A Author, B Author, C Author', 'Saved 4 Mar 2026 · changed 5 Apr 2026',
      'DOI10.1/x', 'arXiv2001.08361', 'Codehttps://github.com/a/b', 'Said here.Someone',
    ];
    for (const part of parts) expect(text).toContain(part);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('is headed by its title, with its parts below', () => {
    show({ url: 'https://a.example/', quotes: [{ text: 'Said here.' }] });
    const headings = screen.getAllByRole('heading').map(({ localName, textContent }) => [localName, textContent]);
    expect(headings).toEqual([['h2', 'Title a'], ['h3', 'Quotes'], ['h3', 'Links']]);
  });

  it('changes the kind', async () => {
    const { library } = show({});
    const kind = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind' });
    fireEvent.change(kind, { target: { value: 'video' } });
    await waitFor(() => expect(library.clips[0]?.kind).toBe('video'));
  });

  it('lets authors and day be put right in the library, and takes no day that is none', async () => {
    const library = new FakeLibrary([clip('a', { authors: ['Amari, Rashid', 'Lin Haoran'], publishedAt: '2024-10-03' })]);
    const { container } = renderView(<ClipDetail workFields={workFields} sought={{}} id="a" onOpen={nothing} actions={actions} />, library);
    const authors = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Authors' });
    const day = screen.getByRole<HTMLInputElement>('textbox', { name: 'Date of publication' });
    expect([authors.value, day.value]).toEqual(['Amari, Rashid; Lin Haoran', '3 Oct 2024']);

    const hintOf = (field: HTMLElement) => document.getElementById(field.getAttribute('aria-describedby')!)?.textContent;
    expect([hintOf(authors), hintOf(day)]).toEqual(['A semicolon between two names', 'As in 2024, 2024-03 or 2024-03-05']);
    fireEvent.input(authors, { target: { value: 'Rashid Amari; ' } });
    expect(authors.value).toBe('Rashid Amari; ');
    fireEvent.focus(day);
    expect(day.value).toBe('2024-10-03');
    fireEvent.input(day, { target: { value: '2024-10-99' } });
    expect(day.getAttribute('aria-invalid')).toBe('true');
    expect(await brokenRules(container)).toEqual([]);
    fireEvent.input(day, { target: { value: '2024年9月' } });
    fireEvent.blur(authors);
    fireEvent.blur(day);
    await waitFor(() => expect(library.clips[0]).toMatchObject({ authors: ['Rashid Amari'], publishedAt: '2024-09' }));
    expect([authors.value, day.value]).toEqual(['Rashid Amari', 'Sept 2024']);
  });

  it('lets venue and place in it be put right in the library', async () => {
    const library = new FakeLibrary([clip('a', { kind: 'paper', site: 'arXiv', url: 'https://arxiv.org/abs/1', venue: 'Natur', venuePlace: { volume: '52', pages: '1–9' } })]);
    const { container } = renderView(<ClipDetail workFields={workFields} sought={{}} id="a" onOpen={nothing} actions={actions} />, library);
    const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
    expect(['Journal or conference', 'Volume', 'Issue', 'Pages'].map((name) => field(name).value)).toEqual(['Natur', '52', '', '1–9']);
    expect(screen.getByText('arXiv')).toBeTruthy();

    fireEvent.input(field('Journal or conference'), { target: { value: 'Nature' } });
    fireEvent.input(field('Volume'), { target: { value: '521' } });
    fireEvent.input(field('Issue'), { target: { value: '7553' } });
    await waitFor(() => expect(library.clips[0]).toMatchObject({ venue: 'Nature', venuePlace: { volume: '521', issue: '7553', pages: '1–9' } }));
    expect(await brokenRules(container)).toEqual([]);
  });

  it('asks for a volume where there is a venue, and for a venue where there may be one', async () => {
    const library = new FakeLibrary([clip('a', { kind: 'article' })]);
    renderView(<ClipDetail workFields={workFields} sought={{}} id="a" onOpen={nothing} actions={actions} />, library);
    expect(screen.queryByTestId('field-venue')).toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'paper' } });
    const venue = await screen.findByRole('textbox', { name: 'Journal or conference' });
    expect(screen.queryByTestId('field-volume')).toBeNull();
    fireEvent.input(venue, { target: { value: 'ICML' } });
    fireEvent.blur(venue);
    await waitFor(() => expect(library.clips[0]?.venue).toBe('ICML'));
    expect(screen.getByTestId('field-volume')).toBeTruthy();
  });

  it('keeps the day that it had when what is typed ends as none, though it began as one', async () => {
    const library = new FakeLibrary([clip('a', { publishedAt: '2024-10-03' })]);
    renderView(<ClipDetail workFields={workFields} sought={{}} id="a" onOpen={nothing} actions={actions} />, library);
    const day = screen.getByRole<HTMLInputElement>('textbox', { name: 'Date of publication' });
    fireEvent.focus(day);
    fireEvent.input(day, { target: { value: '2024-1' } });
    await waitFor(() => expect(library.clips[0]?.publishedAt).toBe('2024-01'));
    fireEvent.input(day, { target: { value: '2024-13' } });
    fireEvent.blur(day);
    await waitFor(() => expect(library.clips[0]?.publishedAt).toBe('2024-10-03'));
    expect(day.value).toBe('3 Oct 2024');
  });

  it('leads to where the number of a work is looked up', () => {
    show({ identifiers: { arxiv: '2001.08361', doi: '10.1/x', isbn: '9780140449136' } });
    const links = screen.getAllByRole<HTMLAnchorElement>('link').map(({ textContent, href }) => [textContent, href]);
    expect(links).toEqual([['2001.08361', 'https://arxiv.org/abs/2001.08361'], ['10.1/x', 'https://doi.org/10.1/x']]);
    expect(screen.getByText('9780140449136')).toBeTruthy();
  });

  it('makes no link of an address that is not of the web', () => {
    show({ url: 'https://a.example/', links: [{ url: 'javascript:alert(1)' }] });
    const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(new Set(addresses)).toEqual(new Set(['https://a.example/']));
  });

  it('says so when the clipping is gone', () => {
    renderView(<ClipDetail sought={{}} id="nobody" onOpen={nothing} actions={actions} />);
    expect(screen.getByText('This clipping is no longer in the library.')).toBeTruthy();
  });

  it('shows a text without HTML in paragraphs, as text', async () => {
    show({}, { text: 'One <b>\n\nTwo', words: 2, truncated: true });
    const part = await screen.findByTestId('body');
    expect([...part.querySelectorAll('.body p')].map((p) => p.textContent)).toEqual(['One <b>', 'Two']);
    expect(part.textContent).toContain('its end is left out');
  });
});
