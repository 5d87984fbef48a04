import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { AboutDocument } from './api/generated.ts';
import { useAnswer } from './api/useAnswer.ts';
import { type Route, routeOf } from './state/route.ts';
import { Footer } from './ui/Footer.tsx';
import { Header } from './ui/Header.tsx';
import { LoadBoundary } from './ui/LoadBoundary.tsx';
import { usePath, useSearch } from './ui/location.ts';
import { QueryBehindProvider } from './ui/queryBehind.tsx';
import { Skeleton } from './ui/Skeleton.tsx';
import { useTour } from './ui/tour.ts';
import { useGlobalKeys } from './ui/useGlobalKeys.ts';
import { ExplorePage } from './views/explore/part.ts';
import { StartPage } from './views/start/StartPage.tsx';
import { UnknownPage } from './views/UnknownPage.tsx';

const GradingPage = lazy(() =>
  import('./views/grading/GradingPage.tsx').then((module) => ({ default: module.GradingPage })),
);
const GlossaryPage = lazy(() =>
  import('./views/glossary/GlossaryPage.tsx').then((module) => ({ default: module.GlossaryPage })),
);
const SchemaPage = lazy(() =>
  import('./views/schema/SchemaPage.tsx').then((module) => ({ default: module.SchemaPage })),
);
const Playground = lazy(() =>
  import('./playground/Playground.tsx').then((module) => ({ default: module.Playground })),
);

const Tour = lazy(() => import('./tour/Tour.tsx').then((module) => ({ default: module.Tour })));

export function App() {
  const path = usePath();
  const search = useSearch();
  const route = useMemo(() => routeOf(path, search), [path, search]);
  useGlobalKeys();
  useNewPage(route.page);
  const touring = useTour();
  return (
    <QueryBehindProvider>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <Header picture={route.page === 'explore' ? route.picture : null} />
      <LoadBoundary key={route.page}>
        <Suspense
          fallback={
            <main id="main" className="page">
              <Skeleton label="page" lines={6} />
            </main>
          }
        >
          <Page route={route} />
        </Suspense>
      </LoadBoundary>
      <Footer />
      {touring ? (
        <LoadBoundary>
          <Suspense fallback={null}>
            <Tour />
          </Suspense>
        </LoadBoundary>
      ) : null}
    </QueryBehindProvider>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'start':
      return <StartPage />;
    case 'explore':
      return <ExplorePage />;
    case 'grading':
      return <GradingPage />;
    case 'glossary':
      return <GlossaryPage />;
    case 'schema':
      return <SchemaPage />;
    case 'playground':
      return <PlaygroundIfServed />;
    case 'unknown':
      return <UnknownPage path={route.path} />;
  }
}

function PlaygroundIfServed() {
  const { data } = useAnswer(AboutDocument, {});
  return data?.stats.playground === false ? <UnknownPage path="/playground" /> : <Playground />;
}

const TITLES: Record<Route['page'], string> = {
  start: 'Evidence Atlas',
  explore: 'Explore · Evidence Atlas',
  grading: 'How a claim is graded · Evidence Atlas',
  glossary: 'Glossary · Evidence Atlas',
  schema: 'What the graph is made of · Evidence Atlas',
  playground: 'Playground · Evidence Atlas',
  unknown: 'Not found · Evidence Atlas',
};

/** A new page starts at its top, with its own title; a screen reader hears of it through the focus. */
function useNewPage(page: Route['page']) {
  const first = useRef(true);
  // Before the effects of what is on the page, which may have a better title.
  useLayoutEffect(() => {
    document.title = TITLES[page];
  }, [page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a page.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [page]);
}
