import { expect, test } from 'vitest';
import { finding } from '../../../lib/library/finding';
import type { Live } from '../../../lib/library/library';
import type { Snapshot } from '../../../lib/search/index/snapshot';
import { flush } from '../../../lib/store/index/flush';
import { savePage } from '../../../lib/store/save';
import { snapshotOf } from '../store/index';
import { freshDatabase, page } from '../store/library';

const CHANGES = 50;

const fails = (error: unknown) => {
  throw error;
};

test('a list is answered while the library changes faster than it is searched', async () => {
  const db = freshDatabase();
  await savePage(db, page({ title: 'On notebooks' }));
  await flush(db, true);
  const snapshot = await snapshotOf(db);
  let changes = 0;
  // Whenever an answer reads on, there is a new state already.
  const states: Live<Snapshot> = (next) => {
    const change = () => {
      if (changes++ < CHANGES) next({ ...snapshot, read: (wanted) => (change(), snapshot.read(wanted)) });
    };
    change();
    return () => undefined;
  };
  const titles = await new Promise((resolve) => {
    finding(db, { states, explain: fails })({ text: 'notebooks' })(({ top, settled }) => settled && resolve(top.map(({ title }) => title)), fails);
  });
  expect(titles).toEqual(['On notebooks']);
  expect(changes).toBeLessThan(CHANGES);
});
