import type { Clip } from '../../lib/clip/clip';
import type { Highlighter } from '../../lib/search/highlighter';
import { useAnswer } from '../services/use-answer';
import { useServices } from '../services/services';
import { Marked } from './Marked';

type Props = { clip: Clip; highlighter: Highlighter };

/** The passage of the text for which a clipping was found. Its line is there before it, so that nothing moves. */
export function BodyMatch({ clip, highlighter }: Props) {
  const { library, t } = useServices();
  const look = async () => {
    const body = await library.body(clip.id);
    return (body && highlighter.body(clip, body.text)) ?? 'none';
  };
  const parts = useAnswer(look, [library, clip, highlighter], 'looking for the passage');
  if (parts === 'none') return null;
  return (
    <p class="row-elsewhere" lang={clip.language} dir="auto" data-testid="row-body">
      <span class="row-field">{t('fieldBody')}</span> {parts && <Marked parts={parts} />}
    </p>
  );
}
