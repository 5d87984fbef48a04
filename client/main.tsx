import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './App.tsx';
import { makeClient } from './api/client.ts';
import { parsePicture } from './state/url.ts';
import { startTheme } from './ui/theme.ts';

startTheme();
// The map's parts are asked for together, not one after the other as each is met.
if (window.location.pathname === '/explore' && parsePicture(window.location.search).view === 'map') {
  void Promise.allSettled([
    import('./views/explore/ExplorePage.tsx'),
    import('./views/map/MapContainer.tsx'),
  ]);
}
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Provider value={makeClient()}>
      <App />
    </Provider>
  </StrictMode>,
);
