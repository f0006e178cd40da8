import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { useHighlighter } from '../list/use-highlighter';
import { markText } from './mark-text';
import { reveal } from './reveal';

/**
 * Marks what was looked for in an article, which is there once `drawn` tells what it was made of. A clipping that was
 * opened for what only its text says is shown at the first place that says it.
 */
export function useMarkedText(article: RefObject<HTMLElement | null>, drawn: unknown, clip: Clip, query: string | undefined): void {
  const highlighter = useHighlighter(query);
  const openedFor = useRef(query);
  useEffect(() => {
    if (!article.current || drawn === undefined || !highlighter) return;
    const isOpening = query === openedFor.current;
    openedFor.current = undefined;
    return markText(article.current, highlighter, clip, (place) => isOpening && reveal(place));
  }, [article, drawn, highlighter, clip.id]);
}
