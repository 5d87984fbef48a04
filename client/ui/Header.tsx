import { NO_FILTER } from '../state/filter.ts';
import { FIRST_PICTURE, type Picture, VIEWS, type View } from '../state/picture.ts';
import { exploreHref } from '../state/route.ts';
import { Icon } from './Icon.tsx';
import { KeysButton } from './Keys.tsx';
import { Link } from './Link.tsx';
import { useQueryHref } from './queryBehind.tsx';
import { TourButton } from './TourButton.tsx';
import { toggleTheme, useTheme } from './theme.ts';
import { useAskedTopics } from './useTopics.ts';
import './Header.css';

const VIEW_NAMES: Record<View, string> = {
  map: 'Map',
  table: 'Table',
  matrix: 'Matrix',
  timeline: 'Timeline',
  compare: 'Compare',
  paths: 'Paths',
  summary: 'Summary',
  story: 'Story',
  read: 'Read',
};

/** `picture`: what the explorer shows; null on pages without views. */
export function Header({ picture }: { picture: Picture | null }) {
  const theme = useTheme();
  const queryHref = useQueryHref();
  const topics = useAskedTopics();
  const first = picture ?? { ...FIRST_PICTURE, filter: { ...NO_FILTER, topics } };
  return (
    <header className="header no-print">
      <Link href="/" className="brand">
        <svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24">
          <path d="M5 17 12 6l7 11" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M5 17h14" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="3 2.5" />
          <circle cx="5" cy="17" r="3" fill="currentColor" />
          <circle cx="19" cy="17" r="3" fill="var(--page)" stroke="currentColor" strokeWidth="1.8" />
          <circle cx="12" cy="6" r="3" fill="currentColor" />
        </svg>
        <span>Evidence Atlas</span>
      </Link>
      <nav aria-label="Views" className="views">
        {VIEWS.map((view) => (
          <Link
            key={view}
            href={exploreHref({ ...first, view })}
            aria-current={picture?.view === view ? 'page' : undefined}
          >
            {VIEW_NAMES[view]}
          </Link>
        ))}
      </nav>
      <div className="header-tools">
        {queryHref ? (
          <a
            className="button"
            href={queryHref}
            title="The query behind what is on screen, in the playground"
          >
            <Icon name="code" />
            Query
          </a>
        ) : null}
        <KeysButton />
        <TourButton />
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={theme === 'dark' ? 'Light colours' : 'Dark colours'}
          title={theme === 'dark' ? 'Light colours' : 'Dark colours'}
          onClick={toggleTheme}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
      </div>
    </header>
  );
}
