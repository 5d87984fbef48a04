import './workers.ts';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useMemo } from 'react';
import { parsePlaygroundHash } from '../state/playgroundLink.ts';
import { useTheme } from '../ui/theme.ts';
import { ExampleMenu } from './ExampleMenu.tsx';
import { EXAMPLES } from './examples.ts';
import { fetcher } from './fetcher.ts';
import { ResultForms } from './result/ResultForms.tsx';
import './Playground.css';

/** GraphiQL on the atlas's own API, with the query that a view asked, or the first example. */
export function Playground() {
  const theme = useTheme();
  const asked = useMemo(() => parsePlaygroundHash(window.location.hash), []);
  return (
    <main id="main" tabIndex={-1} className="playground">
      <h1 className="visually-hidden">Playground</h1>
      <GraphiQL
        fetcher={fetcher}
        forcedTheme={theme}
        defaultQuery={EXAMPLES[0]?.query}
        defaultEditorToolsVisibility={asked?.variables ? 'variables' : false}
        isHeadersEditorEnabled={false}
        {...(asked ? { initialQuery: asked.query, initialVariables: asked.variables } : {})}
      >
        <GraphiQL.Logo>
          <ExampleMenu />
        </GraphiQL.Logo>
        <GraphiQL.Footer>
          <ResultForms />
        </GraphiQL.Footer>
      </GraphiQL>
    </main>
  );
}
