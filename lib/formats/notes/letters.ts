/** A text by its letters and digits alone, whatever its case: what two ways to write a name have in common. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
