import type { ReactNode } from 'react';
import { isWebAddress } from '../../references/links.ts';

interface Props {
  href: string;
  title?: string | undefined;
  children: ReactNode;
}

/** A link to another site, which learns nothing of this one. An address that is none of the web stays plain text. */
export function OutsideLink({ href, title, children }: Props) {
  if (!isWebAddress(href)) return children;
  return (
    <a href={href} title={title} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
