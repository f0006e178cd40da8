import type { HelpTexts } from '../../lib/i18n/en-help';
import { Dialog } from '../dialog/Dialog';
import { useServices } from '../services/services';
import { BrowserKeys } from './BrowserKeys';
import { useHelpTexts } from './use-help-texts';

const SHORTCUTS: [keys: string[], does: keyof HelpTexts][] = [
  [['↑', '↓', 'j', 'k'], 'shortcutMove'],
  [['Home', 'End'], 'shortcutEnds'],
  [['Enter'], 'shortcutOpen'],
  [['o'], 'shortcutPage'],
  [['r'], 'shortcutRead'],
  [['s'], 'shortcutStar'],
  [['c'], 'shortcutCite'],
  [['Delete', '⌫'], 'shortcutDelete'],
  [['z'], 'shortcutUndo'],
  [['/'], 'shortcutSearch'],
  [['Esc'], 'shortcutBack'],
  [['?'], 'shortcutHelp'],
];

/** The keys and what they do. */
export function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useServices();
  const texts = useHelpTexts(open);
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts')} testId="shortcuts">
      {texts && (
        <>
          <dl class="shortcuts-list">
            {SHORTCUTS.map(([keys, does]) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{texts[does]}</dd>
              </div>
            ))}
          </dl>
          <BrowserKeys texts={texts} shown={open} />
        </>
      )}
    </Dialog>
  );
}
