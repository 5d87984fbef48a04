import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './App.tsx';
import { askAhead, LeaveAhead } from './ahead.tsx';
import { makeClient } from './api/client.ts';
import { Visit } from './ui/access/Visit.tsx';
import { startTheme } from './ui/theme.ts';

startTheme();
const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const root = createRoot(container);
const client = makeClient();
const ahead = askAhead(window.location, client);
// Loaded before the first render: a placeholder, once shown, stays for 300 ms (React's Suspense).
ahead.parts.then(() =>
  root.render(
    <StrictMode>
      <Visit first={client}>
        <LeaveAhead ahead={ahead}>
          <App />
        </LeaveAhead>
      </Visit>
    </StrictMode>,
  ),
);
