/** Which page an address asks for. */
import { FIRST_PICTURE, type Picture } from './picture.ts';
import { formatPicture, parsePicture } from './url.ts';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'explore'; readonly picture: Picture }
  | { readonly page: 'grading' }
  | { readonly page: 'glossary' }
  | { readonly page: 'schema' }
  | { readonly page: 'playground' }
  | { readonly page: 'unknown'; readonly path: string };

export function routeOf(path: string, search: string): Route {
  switch (path.replace(/\/+$/, '') || '/') {
    case '/':
      return { page: 'start' };
    case '/explore':
      return { page: 'explore', picture: parsePicture(search) };
    case '/grading':
      return { page: 'grading' };
    case '/glossary':
      return { page: 'glossary' };
    case '/schema':
      return { page: 'schema' };
    case '/playground':
      return { page: 'playground' };
    default:
      return { page: 'unknown', path };
  }
}

/** Address of a picture; what is not given is as on the first one. */
export function exploreHref(change: Partial<Picture> = {}): string {
  return `/explore${formatPicture({ ...FIRST_PICTURE, ...change })}`;
}
