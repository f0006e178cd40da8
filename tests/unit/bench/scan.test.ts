import { expect, test } from 'vitest';
import { scan } from '../../bench/pages/scan';

const ids = ['a', 'b'].map((letter) => letter.repeat(36));
const lines = ['on notebooks\tpaper\n', 'deep notebooks\tink\n'];
const part = { text: lines.join(''), starts: Uint32Array.of(0, lines[0]!.length), ids: ids.join('') };

test('the peer that scans finds the lines that hold every word', () => {
  expect(scan([part], 'notebooks ink')).toEqual({ count: 1, ids: [ids[1]] });
  expect(scan([part], 'notebooks', 1)).toEqual({ count: 2, ids: [ids[0]] });
});

test('the peer that scans comes to an end where nothing is asked yet', () => {
  expect(scan([part], 'tag:')).toEqual({ count: 2, ids });
});
