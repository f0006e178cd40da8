/** A formula as the texts of clippings have it: TeX between dollars. */
export const FORMULA = /\$[^$\n]+\$/u;
