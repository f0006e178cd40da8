import type { Part } from '../../lib/search/highlight';

/** A text in which what was looked for is marked. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  return <>{parts.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))}</>;
}
