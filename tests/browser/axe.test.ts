import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { VIEWS } from '../../client/state/picture.ts';
import { violations } from './axe.ts';
import { mapDrawn, panelTitle } from './parts.ts';
import { openDownloads } from './places.ts';
import { type ResultForm, result, runQuery, showAs } from './playgroundParts.ts';
import { nothingOnItsWay } from './quiet.ts';
import { withSecondTopic } from './severalTopics.ts';
import { address, walkWith } from './stage.ts';

interface Place {
  name: string;
  path: string;
  ready: (page: Page) => Promise<void>;
  /** Subtrees that are others' work. */
  except?: string[];
  /** What must be so before the place is opened. */
  before?: (page: Page) => Promise<void>;
}

/** Views that are not named below are read as they first show. */
const OTHER_VIEWS: Place[] = VIEWS.filter((view) => view !== 'map' && view !== 'table').map((view) => ({
  name: view,
  path: `/explore?view=${view}`,
  ready: async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await nothingOnItsWay(page);
  },
}));

// GraphiQL's tabs (buttons inside draggable list items) and the line numbers of its editor, Monaco,
// which takes their colours from a theme that GraphiQL defines: neither is ours to change.
const GRAPHIQL = ['.graphiql-tabs', '.monaco-editor .margin'];

/** The answer of the first example, in the forms that are ours. */
const RESULTS: Place[] = (['Table', 'Graph', 'Chart'] satisfies ResultForm[]).map((form) => ({
  name: `playground, answer as ${form.toLowerCase()}`,
  path: '/playground',
  ready: async (page) => {
    await runQuery(page);
    await showAs(page, form);
    await result(page).locator('table, canvas').first().waitFor();
  },
  except: GRAPHIQL,
}));

const PLACES: Place[] = [
  {
    name: 'start page',
    path: '/',
    ready: (page) => page.getByRole('heading', { name: 'Mechanisms' }).waitFor(),
  },
  {
    name: 'topics',
    path: '/',
    before: withSecondTopic,
    ready: (page) => page.getByRole('heading', { level: 2 }).nth(1).waitFor(),
  },
  { name: 'downloads', path: '/', ready: openDownloads },
  {
    name: 'downloads of a part, of one of several topics',
    path: '/explore?view=table&verdict=CONTESTED',
    before: withSecondTopic,
    ready: async (page) => {
      await openDownloads(page);
      await page.getByRole('radio', { name: /^What the filters leave: \d/ }).waitFor();
    },
  },
  { name: 'map', path: '/explore', ready: mapDrawn },
  {
    name: 'menu, filter and saved views of the map',
    path: '/explore?hide=nad:claim:C20&mdirection=DISPUTES',
    ready: async (page) => {
      await mapDrawn(page);
      await page.getByText(/^Saved views/).click();
      await page.getByRole('button', { name: /^Filter this picture/ }).click();
      await page.getByRole('button', { name: 'Actions' }).click();
      await page.getByRole('menu', { name: 'Actions' }).waitFor();
    },
  },
  {
    name: 'table',
    path: '/explore?view=table',
    ready: (page) => page.getByRole('row').nth(3).waitFor(),
  },
  ...OTHER_VIEWS,
  {
    name: 'a story',
    path: '/explore?view=story&story=nad:mechanism:sirtuins&step=2',
    ready: (page) => page.getByRole('img', { name: /Sirtuins/ }).waitFor(),
  },
  {
    name: 'grade it yourself',
    path: '/explore?view=story&grade=nad:claim:C58b',
    ready: (page) => page.getByRole('button', { name: 'Compare with the atlas' }).waitFor(),
  },
  { name: 'claim', path: '/explore?sel=nad:claim:C58b', ready: (page) => panelTitle(page).waitFor() },
  { name: 'study', path: '/explore?sel=nad:study:hawkins2024', ready: (page) => panelTitle(page).waitFor() },
  {
    name: 'references',
    path: '/explore?view=matrix',
    ready: async (page) => {
      await page.getByRole('button', { name: 'References' }).click();
      await page.getByRole('region', { name: /BibTeX/ }).waitFor();
    },
  },
  {
    name: 'playground',
    path: '/playground',
    ready: (page) => page.getByRole('button', { name: /Execute query/ }).waitFor(),
    except: GRAPHIQL,
  },
  ...RESULTS,
  {
    name: 'rule of grading',
    path: '/grading',
    ready: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  },
  {
    name: 'schema',
    path: '/schema',
    ready: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  },
  {
    name: 'paths with chains',
    path: '/explore?view=paths&pathfrom=nad:concept:nad-iv&pathto=nad:concept:health-outcomes',
    ready: (page) => page.getByRole('article').first().waitFor(),
  },
  {
    name: 'links of the map as a table',
    path: '/explore?view=table&rows=links&sel=nad:claim:C9',
    ready: (page) => page.getByRole('row').nth(3).waitFor(),
  },
  {
    name: 'glossary',
    path: '/glossary?kind=evidence',
    ready: (page) => page.getByText(/of \d+ words/).waitFor(),
  },
  {
    name: 'unknown page',
    path: '/nowhere',
    ready: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
];

describe('accessibility, light and dark', () => {
  const seen = walkWith({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const { name, path, ready, except, before } of PLACES) {
    seen(name, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await before?.(page);
      await page.goto(address + path);
      await ready(page);
      expect(await violations(page, { except }), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-theme="dark"]').waitFor();
      expect(await violations(page, { except, coloursOnly: true }), 'dark').toEqual([]);
    });
  }
});
