/** Readability without the module beside it that guesses whether a page is readable: nothing asks it. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
