import type { MessageKey } from '../../lib/i18n/messages';
import { Dialog } from '../dialog/Dialog';
import { useServices } from '../services/services';

const SHORTCUTS: [keys: string[], does: MessageKey][] = [
  [['↑', '↓', 'j', 'k'], 'shortcutMove'],
  [['Home', 'End'], 'shortcutEnds'],
  [['Enter'], 'shortcutOpen'],
  [['o'], 'shortcutPage'],
  [['r'], 'shortcutRead'],
  [['s'], 'shortcutStar'],
  [['Delete', '⌫'], 'shortcutDelete'],
  [['z'], 'shortcutUndo'],
  [['/'], 'shortcutSearch'],
  [['Esc'], 'shortcutBack'],
  [['?'], 'shortcutHelp'],
];

/** The keys and what they do. */
export function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useServices();
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts')} testId="shortcuts">
      <dl class="shortcuts-list">
        {SHORTCUTS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
