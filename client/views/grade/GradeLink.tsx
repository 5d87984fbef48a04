import type { ReactNode } from 'react';
import type { Picture } from '../../state/picture.ts';
import { exploreHref } from '../../state/route.ts';
import { parsePicture } from '../../state/url.ts';
import { Link } from '../../ui/Link.tsx';
import { usePath, useSearch } from '../../ui/location.ts';

interface GradeLinkProps {
  id: string;
  /** Said to those who do not see what the link stands beside. */
  claim?: string;
  className?: string;
  children?: ReactNode;
}

/** Opens the exercise on a claim over the picture on screen. */
export function GradeLink({ id, claim, className, children = 'Grade it yourself' }: GradeLinkProps) {
  const path = usePath();
  const search = useSearch();
  const picture: Partial<Picture> = path.startsWith('/explore') ? parsePicture(search) : {};
  return (
    <Link
      href={exploreHref({ ...picture, params: { ...picture.params, grade: [id] } })}
      className={className}
    >
      {children}
      {claim ? <span className="visually-hidden">: {claim}</span> : null}
    </Link>
  );
}
