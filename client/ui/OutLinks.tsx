import { type Identified, linksOut } from '../../references/links.ts';
import { Icon } from './Icon.tsx';
import { OutsideLink } from './OutsideLink.tsx';

/** Where the record itself can be read. Plain links: nothing is loaded from there. */
export function OutLinks({ thing }: { thing: Identified }) {
  const links = linksOut(thing);
  if (links.length === 0) return <span className="missing">no identifier recorded</span>;
  return (
    <span className="out-links">
      {links.map(({ text, href }) => (
        <OutsideLink key={href} href={href}>
          {text}
          <Icon name="out" size={12} />
          <span className="visually-hidden"> (opens another site)</span>
        </OutsideLink>
      ))}
    </span>
  );
}
