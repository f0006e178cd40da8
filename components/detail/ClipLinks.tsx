import type { Clip, Identifiers, LinkRel } from '../../lib/clip/clip';
import { resolverAddress } from '../../lib/clip/resolver';
import type { MessageKey } from '../../lib/i18n/messages';
import { PageLink } from '../clip/PageLink';
import { useServices } from '../services/services';

/** What leads to a kind of thing is called as a clipping of it is. */
const REL_LABELS: Record<LinkRel, MessageKey> = {
  code: 'kindCode',
  paper: 'kindPaper',
  pdf: 'relPdf',
  image: 'kindImage',
  related: 'relRelated',
};

/** The address, the further links and the identifiers of a clipping. */
export function ClipLinks({ clip }: { clip: Clip }) {
  const { t } = useServices();
  const identifiers = Object.entries(clip.identifiers ?? {}) as [keyof Identifiers, string][];
  const links = [...(clip.url === undefined ? [] : [{ url: clip.url }]), ...(clip.links ?? [])];
  if (links.length === 0 && identifiers.length === 0) return null;
  return (
    <section class="detail-part" aria-label={t('detailLinks')}>
      <h3 class="part-title">{t('detailLinks')}</h3>
      <dl class="links">
        {links.map((link) => (
          <div key={link.url}>
            <dt>{t('rel' in link && link.rel ? REL_LABELS[link.rel] : 'open')}</dt>
            <dd>
              <PageLink url={link.url}>{('title' in link && link.title) || link.url}</PageLink>
            </dd>
          </div>
        ))}
        {identifiers.map(([name, value]) => (
          <div key={name}>
            <dt>{name === 'arxiv' ? 'arXiv' : name.toUpperCase()}</dt>
            <dd class="identifier">
              <PageLink url={resolverAddress(name, value) ?? ''}>{value}</PageLink>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
