import { expect, test } from 'vitest';
import { clip, found, libraryOf } from './library';

const LIBRARY = libraryOf(
  [
    clip(1, { title: 'The .NET runtime' }),
    clip(2, { title: 'Neural networks' }),
    clip(3, { title: 'ASP.NET Core' }),
    clip(4, { title: 'C++ for C programmers' }),
    clip(5, { title: 'C# and F# compared' }),
    clip(6, { title: 'A page', tags: ['.net'] }),
    clip(7, { title: 'Ignored files' }),
    clip(8, { title: 'The net of a fisher' }),
  ],
  { 7: 'Write it into .gitignore, beside .netrc.', 2: 'A network of nets.' },
);

test.each([
  ['.NET', [1, 3, 6, 7]],
  ['.net', [1, 3, 6, 7]],
  ['".NET"', [1, 3, 6]],
  ['.net -title:.net', [6, 7]],
  ['tag:.net', [6]],
  ['.gitignore', [7]],
  ['net', [1, 2, 3, 6, 7, 8]],
  ['...net', [1, 2, 3, 6, 7, 8]],
  ['c++', [4]],
  ['C#', [5]],
  ['f#', [5]],
])('%s is found with its sign', async (text, expected) => {
  expect((await found(LIBRARY, { text })).sort()).toEqual(expected);
});
