import { useLayoutEffect, useRef } from 'preact/hooks';
import { useServices } from '../services/services';
import { articleOf } from './article';

/** The text of a page with its form. A module of its own, so that the sanitiser is loaded only where it is needed. */
export function FormattedBody({ html }: { html: string }) {
  const { t } = useServices();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => box.current?.replaceChildren(articleOf(html, (name) => t('named', { what: t('kindImage'), name }))),
    [html, t],
  );
  return <div ref={box} class="body" dir="auto" />;
}
