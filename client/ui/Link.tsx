import type { ComponentProps, MouseEvent } from 'react';
import { navigate } from './location.ts';

type LinkProps = ComponentProps<'a'> & { href: string };

/** A link within the atlas: a real address, opened without loading the page anew. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const special = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || special || rest.target) return;
    event.preventDefault();
    navigate(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}
