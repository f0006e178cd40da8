/** Readability without the module beside it that guesses whether a page is readable, and with its own steps: nothing asks for the one, and `readable.ts` goes the others. */
declare module '@mozilla/readability/Readability.js' {
  export default class Readability {
    constructor(document: Document, options: { charThreshold: number });
    protected _doc: Document;
    protected _articleTitle: string;
    protected _unwrapNoscriptImages(document: Document): void;
    protected _removeScripts(document: Document): void;
    protected _prepDocument(): void;
    protected _grabArticle(): HTMLElement | null;
    protected _simplifyNestedElements(article: Element): void;
    protected _getInnerText(element: Element, onOneLine?: boolean): string;
  }
}
