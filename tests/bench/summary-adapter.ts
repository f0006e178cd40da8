import { summarise } from '../../lib/extract/summarise';

/** Our choice of sentences in the words of the scoring tool, and nothing else. */
export function summarize({ title, text }: { title: string; text: string; lang?: string }): string {
  return summarise({ title, text }) ?? '';
}
