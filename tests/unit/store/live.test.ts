import { expect, test } from 'vitest';
import { live, newestClips } from '../../../lib/store/read';
import { freshDatabase } from './library';

test('a list of a database that cannot be read is told so, not left waiting', async () => {
  const db = freshDatabase();
  db.close();
  const failure = await new Promise((tell, refuse) => live(() => newestClips(db, 1))(refuse, tell));
  expect(failure).toMatchObject({ name: 'Unreadable', cause: { name: 'DatabaseClosedError' } });
});
