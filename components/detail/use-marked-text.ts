import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { useHighlighter, type Sought } from '../list/use-highlighter';
import { markText } from './mark-text';
import { reveal } from './reveal';

/**
 * Marks what was looked for in an article, which is there once `drawn` tells what it was made of. A clipping that was
 * opened for what only its text says is shown at the first place that says it.
 */
export function useMarkedText(article: RefObject<HTMLElement | null>, drawn: unknown, clip: Clip, sought: Sought): void {
  const highlighter = useHighlighter(sought);
  const openedFor = useRef(sought.query);
  useEffect(() => {
    if (!article.current || drawn === undefined || !highlighter) return;
    const isOpening = sought.query === openedFor.current;
    openedFor.current = undefined;
    return markText(article.current, highlighter, clip, (place) => isOpening && reveal(place));
  }, [article, drawn, highlighter, clip.id]);
}
