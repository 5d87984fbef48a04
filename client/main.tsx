import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './App.tsx';
import { makeClient } from './api/client.ts';
import { parsePicture } from './state/url.ts';
import { startTheme } from './ui/theme.ts';
import { ExplorePage } from './views/explore/part.ts';
import { MapContainer } from './views/map/part.ts';

startTheme();
const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);
// What the address needs is loaded before the first render: a placeholder, once shown, stays for 300 ms (React's Suspense).
Promise.allSettled(partsOf(window.location)).then(() =>
  root.render(
    <StrictMode>
      <Provider value={makeClient()}>
        <App />
      </Provider>
    </StrictMode>,
  ),
);

/** The lazy parts of the page at an address, asked for together. One that cannot be loaded is told where it is used. */
function partsOf({ pathname, search }: Location): Promise<unknown>[] {
  if (pathname !== '/explore') return [];
  const page = ExplorePage.load();
  return parsePicture(search).view === 'map' ? [page, MapContainer.load()] : [page];
}
