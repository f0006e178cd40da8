/**
 * The keys and how to search, in English, loaded when they are asked for. Every `query…` holds examples, one a line, and
 * `query…Meaning` says what they ask.
 */
export const enHelp = {
  shortcutMove: 'Move through the list',
  shortcutEnds: 'First, last',
  shortcutOpen: 'Read the clipping',
  shortcutPage: 'Open its page in a new tab',
  shortcutRead: 'Mark read or unread',
  shortcutStar: 'Star',
  shortcutCite: 'Cite the clipping, in the library',
  shortcutDelete: 'Move to trash',
  shortcutUndo: 'Undo the last step',
  shortcutBack: 'Back',
  shortcutSearch: 'Search',
  shortcutHelp: 'Show these shortcuts',
  commandsText: 'On any page. These can be changed where the browser lists its extensions.',
  commandAction: 'Press the toolbar button',
  commandSave: 'Save the page without the popup',
  commandLibrary: 'Open the library',
  commandNone: 'not set',

  searchHelpText: 'Press an example to try it. Anything else is searched as words.',
  queryWords: 'deep learning',
  queryWordsMeaning: 'All of the words or words that begin so, in any order, in the fields and then in the texts; gpt finds ChatGPT as well',
  queryPhrase: '"deep learning"',
  queryPhraseMeaning: 'Exactly these whole words, one after the other',
  queryWithout: 'transformer -vision\ntransformer NOT vision',
  queryWithoutMeaning: 'Without the whole word, the phrase or whatever else follows the minus, or NOT in capitals',
  queryEither: 'robust OR sparse\n(robust OR sparse) -code',
  queryEitherMeaning: 'One or the other; parentheses keep together',
  queryFields: 'title:learning\nauthor:chollet\nnote:oxford\nquote:AI\nvenue:NeurIPS',
  queryFieldsMeaning: 'A word in one field only',
  queryTag: 'tag:LG\ntag:"LG"',
  queryTagMeaning: 'Tags that begin so; in quotation marks, exactly this tag',
  querySite: 'site:github\nsite:arxiv.org',
  querySiteMeaning: 'The site, by its name or address',
  queryKind: 'kind:paper\nkind:quote\nlang:zh',
  queryKindMeaning: 'Paper, code, article, discussion, video, quote, image, list or other; the language',
  queryNumbers: 'arxiv:2102.00554\ndoi:10.48550',
  queryNumbersMeaning: 'The number of a work',
  queryIs: 'is:unread\nis:read\nis:starred\nis:untagged\nis:trashed\nfrom:own\nfrom:seed',
  queryIsMeaning: 'Its state; whether it is your own, or of the starter collection',
  queryHas: 'has:note\nhas:quotes\nhas:body\nhas:doi',
  queryHasMeaning: 'There is one; body is the text of the page',
  querySaved: 'after:2w\nbefore:2024-03\nsaved:2024\nsaved:today',
  querySavedMeaning: 'When it was saved: from a date on, before a date, in a year; 3d, 2w, 6m and 1y are ages',
  queryPublished: 'published:2022\npublished:2020..2022\npublished:>2021-05\npublished:1y',
  queryPublishedMeaning: 'When it was published: in a year, a month, on a day, between two, after one, or since so long ago',
} as const;

/** The texts of the help in one language. */
export type HelpTexts = Record<keyof typeof enHelp, string>;
