import type { HelpTexts } from '../../lib/i18n/en-help';
import { Dialog } from '../dialog/Dialog';
import { useServices } from '../services/services';
import { useHelpTexts } from './use-help-texts';

/** Examples of what can be asked, one a line in the reader's own language, and what they mean. */
const LANGUAGE: [examples: keyof HelpTexts, meaning: keyof HelpTexts][] = [
  ['queryWords', 'queryWordsMeaning'],
  ['queryPhrase', 'queryPhraseMeaning'],
  ['queryWithout', 'queryWithoutMeaning'],
  ['queryEither', 'queryEitherMeaning'],
  ['queryFields', 'queryFieldsMeaning'],
  ['queryTag', 'queryTagMeaning'],
  ['querySite', 'querySiteMeaning'],
  ['queryKind', 'queryKindMeaning'],
  ['queryNumbers', 'queryNumbersMeaning'],
  ['queryIs', 'queryIsMeaning'],
  ['queryHas', 'queryHasMeaning'],
  ['querySaved', 'querySavedMeaning'],
  ['queryPublished', 'queryPublishedMeaning'],
];

type Props = { open: boolean; onClose: () => void; onTry: (query: string) => void };

/** The query language (docs/search.md) by examples, each of which can be tried at once. */
export function SearchHelp({ open, onClose, onTry }: Props) {
  const { t } = useServices();
  const texts = useHelpTexts(open);
  return (
    <Dialog open={open} onClose={onClose} title={t('searchHelp')} testId="search-help">
      <p class="help-text">{texts?.searchHelpText}</p>
      {texts && (
        <dl class="query-list">
          {LANGUAGE.map(([examples, meaning]) => (
            <div key={meaning}>
              <dt>
                {texts[examples].split('\n').map((example) => (
                  <button key={example} type="button" class="query-example" onClick={() => onTry(example)}>
                    {example}
                  </button>
                ))}
              </dt>
              <dd>{texts[meaning]}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}
