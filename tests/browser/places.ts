/** Every page, view and panel, and when each of them stands. */
import type { Page } from 'playwright-core';
import { VIEWS, type View } from '../../client/state/picture.ts';
import { nothingOnItsWay } from './quiet.ts';
import { withSecondTopic } from './severalTopics.ts';

export interface Place {
  readonly name: string;
  readonly path: string;
  readonly ready: (page: Page) => Promise<void>;
  /** What must be so before the place is opened. */
  readonly before?: (page: Page) => Promise<void>;
}

/** What a view shows first, where it needs more than its name to show anything. */
const BEGIN: Partial<Record<View, string>> = {
  compare: '&c=nad:claim:C9&c=nad:claim:C58b',
};

const SELECTED = {
  claim: 'nad:claim:C58b',
  study: 'nad:study:hawkins2024',
  mechanism: 'nad:mechanism:salvage-nampt',
  concept: 'UniProtKB:P28907',
};

/** All has come that comes by itself. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await nothingOnItsWay(page);
}

/** Opens the list of files, wherever it stands. */
export async function openDownloads(page: Page): Promise<void> {
  await page.getByText('Download data', { exact: true }).click();
  await page.getByRole('list', { name: 'Formats' }).getByRole('link').first().waitFor();
}

const PART = '/explore?view=table&verdict=CONTESTED';
const settledWithDownloads = async (page: Page) => {
  await settled(page);
  await openDownloads(page);
  await settled(page);
};

/** Opens something and waits for its dialog. */
const withDialog = (open: (page: Page) => Promise<void>) => async (page: Page) => {
  await settled(page);
  await open(page);
  await page.getByRole('dialog').last().waitFor();
  await settled(page);
};

export const PLACES: readonly Place[] = [
  { name: 'start page', path: '/', ready: settled },
  { name: 'downloads', path: '/', ready: settledWithDownloads },
  { name: 'topics', path: '/', before: withSecondTopic, ready: settled },
  { name: 'page of one of several topics', path: '/?topic=nad', before: withSecondTopic, ready: settled },
  ...VIEWS.map((view) => ({ name: view, path: `/explore?view=${view}${BEGIN[view] ?? ''}`, ready: settled })),
  { name: 'table of studies', path: '/explore?view=table&rows=studies', ready: settled },
  { name: 'a story', path: `/explore?view=story&story=${SELECTED.mechanism}`, ready: settled },
  {
    name: 'nothing matches',
    path: '/explore?view=table&q=zzzqqqxxx&verdict=CONTESTED&from=2019',
    ready: settled,
  },
  ...Object.entries(SELECTED).map(([name, id]) => ({
    name: `${name} panel`,
    path: `/explore?view=table&sel=${id}`,
    ready: async (page: Page) => {
      await settled(page);
      await page.locator('.panel h2').first().waitFor();
    },
  })),
  {
    name: 'what if',
    path: `/explore?view=table&people=only&upto=2019&sel=${SELECTED.claim}`,
    ready: settled,
  },
  { name: 'grade it yourself', path: `/explore?view=story&grade=${SELECTED.claim}`, ready: settled },
  { name: 'rule of grading', path: '/grading', ready: settled },
  { name: 'glossary', path: '/glossary?kind=evidence', ready: settled },
  { name: 'schema', path: '/schema', ready: settled },
  { name: 'unknown page', path: '/nowhere', ready: settled },
  {
    name: 'tour',
    path: '/',
    ready: withDialog((page) => page.getByRole('button', { name: 'Tour of the atlas' }).click()),
  },
];

/** Where there is room for one column only. */
export const PHONE_PLACES: readonly Place[] = [
  {
    name: 'sheet of filters',
    path: '/explore?view=table',
    ready: withDialog((page) => page.getByRole('button', { name: 'Search and filters' }).click()),
  },
  {
    name: 'downloads of a part',
    path: PART,
    before: withSecondTopic,
    ready: async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Search and filters' }).click();
      await openDownloads(page);
      await settled(page);
    },
  },
];
