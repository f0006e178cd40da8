import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import type { Part } from '../../lib/search/highlight';
import type { Highlighter } from '../../lib/search/highlighter';
import { report } from '../../lib/report';
import { useServices } from '../services/services';
import { Marked } from './Marked';

type Props = { clip: Clip; highlighter: Highlighter };

/** The passage of the text for which a clipping was found. Its line is there before it, so that nothing moves. */
export function BodyMatch({ clip, highlighter }: Props) {
  const { library, t } = useServices();
  const [parts, setParts] = useState<readonly Part[] | 'none'>();
  useEffect(() => {
    let left = false;
    library.body(clip.id).then(
      (body) => left || setParts((body && highlighter.body(clip, body.text)) ?? 'none'),
      (error: unknown) => report(error, 'looking for the passage'),
    );
    return () => {
      left = true;
    };
  }, [library, clip, highlighter]);
  if (parts === 'none') return null;
  return (
    <p class="row-elsewhere" lang={clip.language} dir="auto" data-testid="row-body">
      <span class="row-field">{t('fieldBody')}</span> {parts && <Marked parts={parts} />}
    </p>
  );
}
