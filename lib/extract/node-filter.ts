/** What a walker shows (DOM Standard, 6.3): the numbers of `NodeFilter`, which not every document that is read comes with. */
export const SHOW_TEXT = 4;
export const SHOW_ELEMENTS_AND_TEXT = 5;

/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`. */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
export const FOLLOWING = 4;
