/** What the background says in menus and on the button, in English. No page of ours carries it. */
export const enBackground = {
  menuSavePage: 'Save page to Commonplace',
  menuSaveQuote: 'Save selection as a quote',
  menuSaveLink: 'Save link',
  menuOpenLibrary: 'Open library',
  badgeSaved: 'Saved in Commonplace',
  badgePrivate: 'Nothing is kept from a private window unasked: press the button',
} as const;
