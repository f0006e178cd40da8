import { useRef } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import type { Sought } from '../list/use-highlighter';
import { useAnswer } from '../services/use-answer';
import { useLoaded } from '../services/use-loaded';
import { useServices } from '../services/services';
import { useMarkedText } from './use-marked-text';

const formatted = () => import('./FormattedBody');

type Props = { clip: Clip; sought: Sought };

/** The text of the page, fetched when it is asked for. The sanitiser is loaded only for a text that has HTML. */
export function BodyText({ clip, sought }: Props) {
  const { library, t } = useServices();
  const { id } = clip;
  const body = useAnswer(() => library.body(id), [library, id], 'reading the text');
  const article = useRef<HTMLDivElement>(null);
  const Formatted = useLoaded(formatted, body?.html !== undefined)?.FormattedBody;
  // A formatted text is made anew for another language: pictures are named in it.
  const drawn = body?.html === undefined ? body : Formatted && t;
  useMarkedText(article, drawn, clip, sought);
  if (!body) return null;
  return (
    <section class="detail-part" aria-label={t('detailBody')} data-testid="body">
      <h3 class="part-title">
        {t('detailBody')}
        <span class="part-aside">{t('detailWords', { count: body.words })}</span>
      </h3>
      <div ref={article}>
        {body.html === undefined && <Paragraphs text={body.text} />}
        {body.html !== undefined && Formatted && <Formatted html={body.html} />}
      </div>
      {body.truncated && <p class="body-truncated">{t('detailTruncated')}</p>}
    </section>
  );
}

function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim());
  return (
    <div class="body" dir="auto">
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
