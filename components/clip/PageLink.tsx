import type { ComponentChildren } from 'preact';
import { webAddress } from '../../lib/clip/address';

type Props = { url: string; children: ComponentChildren; label?: string; class?: string; tabIndex?: number };

/** A link to the web in a new tab that learns nothing of us. Anything but http(s) is shown as text. */
export function PageLink({ url, children, label, class: name, tabIndex }: Props) {
  const address = webAddress(url);
  if (address === undefined) return <span class={name}>{children}</span>;
  return (
    <a
      class={name}
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
    >
      {children}
    </a>
  );
}
