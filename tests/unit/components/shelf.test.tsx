// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Shelf } from '../../../components/list/Shelf';
import type { Listing } from '../../../components/list/use-found';
import type { Filter } from '../../../lib/search/filter';
import { FakeLibrary } from './fake-library';
import { renderView } from './render';

afterEach(cleanup);

/** The list while what is asked is not answered, and what was asked before has found nothing. */
function showWaiting(filter: Filter) {
  const listing: Listing = { filter: { text: 'nowhere' }, ids: [], shelf: { library: 2, trash: 0 }, settled: false, unread: 0, known: [] };
  renderView(<Shelf listing={listing} filter={filter} onFilter={() => undefined} planting={false} onOpen={() => undefined} actions={{} as never} returning={{ current: undefined }} />, new FakeLibrary([]));
}

it('says that texts are looked through while words are looked for', () => {
  showWaiting({ text: 'somewhere' });
  expect(screen.getByText('Looking through the texts…')).toBeTruthy();
});

it('does not say it where no words are, nor that there is nothing', () => {
  showWaiting({});
  expect(screen.queryByText('Looking through the texts…')).toBeNull();
  expect(screen.queryByTestId('empty')).toBeNull();
});
