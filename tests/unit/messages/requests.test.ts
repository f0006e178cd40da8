import { expect, test } from 'vitest';
import { authorsIn } from '../../../lib/clip/as-written';
import { LIMITS } from '../../../lib/clip/limits';
import { parseRequest } from '../../../lib/messages/requests';

test('of a character that was cut in two an edit brings what any file would have of it', () => {
  const authors = authorsIn(`${'x'.repeat(LIMITS.author - 1)}😀`);
  const { edit } = parseRequest('editClip', { id: '01890000-0000-7000-8000-000000000000', edit: { authors, note: 'half \ud83d' } });
  expect(edit.authors).toEqual([`${'x'.repeat(LIMITS.author - 1)}\ufffd`]);
  expect(edit.note).toBe('half \ufffd');
});
