// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Listing } from '../../../components/list/use-found';
import { useOpenFirst } from '../../../components/list/use-open-first';

afterEach(cleanup);

const listing = (text: string, ids: string[], settled = true): Listing => ({ filter: { text }, ids, settled, unread: 0, known: [] });

function asking(text: string, first: Listing) {
  const open = vi.fn();
  const { result, rerender } = renderHook(({ text, found }) => useOpenFirst(found, { text }, open), { initialProps: { text, found: first } });
  return { open, enter: () => result.current(), now: (text: string, found: Listing) => rerender({ text, found }) };
}

describe('Enter in the search field', () => {
  it('opens what was found first', () => {
    const { open, enter } = asking('ink', listing('ink', ['a', 'b']));
    enter();
    expect(open.mock.calls).toEqual([['a']]);
  });

  it('waits for the answer where the list has not followed yet', () => {
    const { open, enter, now } = asking('ink', listing('in', ['x'], false));
    enter();
    expect(open).not.toHaveBeenCalled();
    now('ink', listing('ink', [], false));
    now('ink', listing('ink', ['a', 'b']));
    now('ink', listing('ink', ['b']));
    expect(open.mock.calls).toEqual([['a']]);
  });

  it('is forgotten when something else is asked, and when nothing is found', () => {
    const { open, enter, now } = asking('ink', listing('in', ['x'], false));
    enter();
    now('inkwell', listing('in', ['x'], false));
    now('ink', listing('ink', ['a']));
    expect(open).not.toHaveBeenCalled();
    now('quill', listing('ink', ['a'], false));
    enter();
    now('quill', listing('quill', []));
    now('quill', listing('quill', ['late']));
    expect(open).not.toHaveBeenCalled();
  });
});
