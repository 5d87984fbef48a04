import type { ReactNode } from 'react';
import { exploreHref } from '../state/route.ts';
import { parsePicture } from '../state/url.ts';
import { Link } from './Link.tsx';
import { usePath, useSearch } from './location.ts';

interface NodeLinkProps {
  id: string;
  children: ReactNode;
  className?: string;
}

/** Opens a node in the panel: beside the picture on screen, or beside the first one. */
export function NodeLink({ id, children, className }: NodeLinkProps) {
  const path = usePath();
  const search = useSearch();
  const picture = path.startsWith('/explore') ? parsePicture(search) : {};
  return (
    <Link href={exploreHref({ ...picture, selected: id })} className={className}>
      {children}
    </Link>
  );
}
