import { useEffect, useRef } from 'react';
import type { View } from '../state/picture.ts';
import { exploreHref } from '../state/route.ts';
import { parsePicture } from '../state/url.ts';
import { isTyping } from './Keys.tsx';
import { navigate } from './location.ts';

const SEQUENCE_MS = 1000;
const GO: Readonly<Record<string, View>> = {
  m: 'map',
  t: 'table',
  x: 'matrix',
  l: 'timeline',
  c: 'compare',
  p: 'paths',
  s: 'summary',
  y: 'story',
  r: 'read',
};

/** Zones of the page, past all that lies between. */
const ZONES: Readonly<Record<string, string>> = { d: '.panel', v: '#main' };

/** Keys that work on every page: "/" goes to the search field, "g" and a letter to a view or a zone of the page. */
export function useGlobalKeys(): void {
  const wentAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The map's outline takes letters for itself.
      if (event.defaultPrevented || isTyping(event)) return;
      if (event.key === '/') {
        const field = document.querySelector<HTMLElement>('[data-search-field]');
        if (!field) return;
        event.preventDefault();
        field.focus();
      } else if (event.key === 'g') {
        wentAt.current = event.timeStamp;
      } else if (event.timeStamp - wentAt.current < SEQUENCE_MS) {
        const view = GO[event.key];
        wentAt.current = Number.NEGATIVE_INFINITY;
        const zone = document.querySelector<HTMLElement>(ZONES[event.key] ?? ':not(*)');
        if (zone) zone.focus();
        if (view) navigate(exploreHref({ ...parsePicture(window.location.search), view }));
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
