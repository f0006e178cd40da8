// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleared, isNarrowed, withText } from '../../../components/filter/facets';
import { FilterBar } from '../../../components/filter/FilterBar';
import { FacetRail } from '../../../components/library/FacetRail';
import type { Counts, Filter } from '../../../lib/search/filter';
import { brokenRules, renderView } from './render';

const counts: Counts = {
  kind: [
    ['paper', 12],
    ['code', 1],
    ['video', 0],
  ],
  tag: [['深度学习', 4]],
  site: [['arXiv', 12]],
  year: [
    [2023, 2],
    [0, 11],
  ],
  state: { read: 3, unread: 10, starred: 0 },
  origin: { seed: 9, own: 4 },
};

const bars = { FilterBar, FacetRail };

function show(name: keyof typeof bars, start: Filter = {}, language: 'en' | 'zh-CN' = 'en') {
  const emitted = vi.fn();
  const Bar = bars[name];
  const Held = () => {
    const [filter, setFilter] = useState(start);
    return (
      <Bar
        filter={filter}
        counts={() => counts}
        shelf={{ library: 13, trash: 2 }}
        trashed={2}
        onFilter={(next) => {
          emitted(next);
          setFilter(next);
        }}
      />
    );
  };
  return { ...renderView(<Held />, undefined, language), emitted };
}

it.each(['FilterBar', 'FacetRail'] as const)('%s shows what is chosen even where it leaves nothing, and frees it', (name) => {
  const { emitted } = show(name, { kind: 'video', text: '深度' });
  if (name === 'FilterBar') fireEvent.click(screen.getByTestId('filter-kind'));
  const chosen = screen.getByRole('button', { name: /^Video\s*0$/, pressed: true });
  fireEvent.click(chosen);
  expect(emitted).toHaveBeenCalledWith({ text: '深度' });
});

it.each(['FilterBar', 'FacetRail'] as const)('%s looks for the same words in the trash', (name) => {
  const { emitted } = show(name, { kind: 'video', text: '深度' });
  fireEvent.click(screen.getByTestId('filter-trash'));
  expect(emitted).toHaveBeenCalledWith({ shelf: 'trash', text: '深度' });
});

it.each([
  ['en', 'Kind: Video'],
  ['zh-CN', '类型：视频'],
] as const)('a chosen pill is named as the language writes it: %s', (language, name) => {
  show('FilterBar', { kind: 'video' }, language);
  expect(screen.getByTestId('filter-kind').getAttribute('aria-label')).toBe(name);
});

it.each([
  ['en', 'No date'],
  ['zh-CN', '无日期'],
] as const)('the rail offers what has no date, in %s', (language, label) => {
  const { emitted } = show('FacetRail', {}, language);
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${label}\\s*11$`) }));
  expect(emitted).toHaveBeenCalledWith({ year: 0 });
  expect(screen.getByRole('button', { name: new RegExp(`^${label}`), pressed: true })).toBeTruthy();
});

const choose = (facet: string, choice: string) => {
  fireEvent.click(screen.getByTestId(`filter-${facet}`));
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${choice}`) }));
};

afterEach(cleanup);

describe('FilterBar', () => {
  it.each([
    ['kind', 'Paper', { kind: 'paper' }],
    ['tag', '深度学习', { tag: '深度学习' }],
    ['site', 'arXiv', { site: 'arXiv' }],
    ['state', 'Unread', { state: 'unread' }],
    ['state', 'Read', { state: 'read' }],
    ['origin', 'My own', { origin: 'own' }],
    ['origin', 'Starter collection', { origin: 'seed' }],
  ])('narrows by %s to %s', (facet, choice, expected) => {
    const { emitted } = show('FilterBar');
    choose(facet, choice);
    expect(emitted.mock.calls).toEqual([[expected]]);
  });

  it('keeps the rest of the filter, and frees one facet by its cross', () => {
    const { emitted } = show('FilterBar', { text: 'word', tag: '深度学习' });
    choose('kind', 'Code');
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter Tag' }));
    expect(emitted.mock.calls).toEqual([
      [{ text: 'word', tag: '深度学习', kind: 'code' }],
      [{ text: 'word', kind: 'code' }],
    ]);
  });

  it('shows counts beside the choices, and none that would leave nothing', () => {
    show('FilterBar');
    fireEvent.click(screen.getByTestId('filter-kind'));
    const list = screen.getByRole('list', { name: 'Kind' });
    expect(within(list).getAllByRole('button').map((button) => button.textContent)).toEqual(['Paper12', 'Code1']);
  });

  it('closes on Esc and gives the focus back', () => {
    show('FilterBar');
    const pill = screen.getByTestId('filter-kind');
    fireEvent.click(pill);
    expect(pill.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(screen.getByRole('list', { name: 'Kind' }), { key: 'Escape' });
    expect(pill.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(pill);
  });

  it('closes when something else is pressed', () => {
    show('FilterBar');
    fireEvent.click(screen.getByTestId('filter-kind'));
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('list', { name: 'Kind' })).toBeNull();
  });

  it('goes to the trash and back without the filter of the shelf that is left', () => {
    const { emitted } = show('FilterBar', { kind: 'paper' });
    fireEvent.click(screen.getByTestId('filter-trash'));
    fireEvent.click(screen.getByTestId('filter-trash'));
    expect(emitted.mock.calls).toEqual([[{ shelf: 'trash' }], [{}]]);
  });

  it('speaks Chinese', () => {
    show('FilterBar', { state: 'starred' }, 'zh-CN');
    expect(screen.getByTestId('filter-state').textContent).toBe('已加星');
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = show('FilterBar', { kind: 'paper' });
    fireEvent.click(screen.getByTestId('filter-tag'));
    expect(await brokenRules(container)).toEqual([]);
  });
});

describe('FacetRail', () => {
  it('narrows, and frees by pressing the choice again', () => {
    const { emitted } = show('FacetRail');
    const paper = screen.getByRole('button', { name: /^Paper/ });
    fireEvent.click(paper);
    expect(paper.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(paper);
    expect(emitted.mock.calls).toEqual([[{ kind: 'paper' }], [{}]]);
  });

  it('goes to all clippings and to the trash', () => {
    const { emitted } = show('FacetRail', { kind: 'paper' });
    fireEvent.click(screen.getByTestId('filter-trash'));
    fireEvent.click(screen.getByTestId('filter-all'));
    expect(emitted.mock.calls).toEqual([[{ shelf: 'trash' }], [{}]]);
  });
});

describe('facets', () => {
  it('know whether anything narrows the list', () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ text: '  ' })).toBe(false);
    expect(isNarrowed({ shelf: 'trash' })).toBe(false);
    expect(isNarrowed({ text: 'a' })).toBe(true);
    expect(isNarrowed({ origin: 'own' })).toBe(true);
  });

  it('clear everything but the shelf', () => {
    expect(cleared({ shelf: 'trash', text: 'a', kind: 'paper' })).toEqual({ shelf: 'trash' });
    expect(cleared({ text: 'a' })).toEqual({});
  });

  it('take an emptied search away', () => {
    expect(withText({ text: 'a', kind: 'paper' }, '')).toEqual({ kind: 'paper' });
    expect(withText({ kind: 'paper' }, 'b')).toEqual({ kind: 'paper', text: 'b' });
  });
});
