/**
 * Topics from elsewhere as a reader meets them: real tables, the first lines of each, side by side in one atlas. Each is
 * found on the page of topics, mapped, searched and laid out as a matrix, without anything else in between.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { describeWith, sharedData } from '../seed/shared-data.ts';
import { type App, startApp } from './app.ts';
import { saved } from './downloads.ts';
import { filters, found, mapDrawn, outline, panelTitle, search, view } from './parts.ts';
import { openDownloads } from './places.ts';
import { journey } from './stage.ts';

const ATLAS = fileURLToPath(new URL('../../dist/seed/atlas/main.js', import.meta.url));
interface Topic {
  format: string;
  title: string;
  /** How many lines of which tables. */
  tables: Record<string, number>;
  /** The table of the nodes that the edges name. */
  nodes?: string;
  word: string;
  claim: RegExp;
  /** A row of its matrix. */
  rows: RegExp;
}

/** Several programs are started before the first journey. */
const LONGEST_SETUP = 240_000;

const TOPICS: readonly Topic[] = [
  {
    format: 'civic',
    title: 'Variants',
    tables: { 'civic/nightly-ClinicalEvidenceSummaries.tsv': 80 },
    word: 'leukemia',
    claim: /Leukemia/,
    rows: /^Measurement/,
  },
  {
    format: 'scifact',
    title: 'Checked sentences',
    tables: { 'scifact/claims_dev.jsonl': 60 },
    word: 'biomaterials',
    claim: /^0-dimensional biomaterials show inductive properties/,
    rows: /^Kind not stated/,
  },
  {
    format: 'drugage',
    title: 'Long lives',
    tables: { 'drugage/drugage_build5_2024-11-29.csv': 80 },
    word: 'ethanol',
    claim: /^Ethanol changes how long/,
    rows: /^Efficacy/,
  },
  {
    format: 'hetionet',
    title: 'Edges without evidence',
    tables: { 'hetionet/CpD.tsv': 60 },
    nodes: 'hetionet/hetionet-v1.0-nodes.tsv',
    word: 'palliates',
    claim: / palliates /,
    rows: /^Efficacy/,
  },
];

describeWith('hetionet', 'topics from elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-topics-'));
  let app: App;

  beforeAll(async () => {
    const dataDir = join(folder, 'data');
    for (const { format, title, tables, nodes } of TOPICS) {
      const of = join(folder, format);
      const files = Object.entries(tables).map(([name, lines]) => firstLines(name, lines, of));
      if (nodes) files.push(nodesOf(nodes, files, of));
      load(dataDir, ['import', format, ...files, '--topic', format, '--title', title]);
    }
    app = await startApp({ DATA_DIR: dataDir });
  }, LONGEST_SETUP);
  afterAll(async () => {
    await app?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { format, title, word, claim, rows } of TOPICS)
    journey(`${format}: found, mapped, searched and laid out`, async ({ page, servers }) => {
      servers.push(app.address);
      await page.goto(app.address);
      await page.getByRole('heading', { level: 1, name: 'Topics' }).waitFor();
      await page.getByRole('link', { name: title, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();

      await view(page, 'Map').click();
      await mapDrawn(page);
      await filters(page).getByText(`Topic: ${title}`).waitFor();
      await outline(page).getByRole('treeitem', { level: 2, name: /./ }).first().waitFor();

      await search(page).fill(word);
      const hit = found(page).filter({ hasText: claim }).first();
      await hit.click();
      await expect.poll(() => panelTitle(page).textContent()).toMatch(claim);

      await view(page, 'Matrix').click();
      await page.getByRole('rowheader', { name: rows }).first().waitFor();
      expect(new URL(page.url()).searchParams.get('topic')).toBe(format);
    });

  journey(
    'the choice above the filters changes the topic, and what is searched',
    async ({ page, servers }) => {
      servers.push(app.address);
      await page.goto(`${app.address}/explore?view=table&topic=drugage`);
      const choice = page.getByRole('combobox', { name: 'Topic' });
      await choice.selectOption({ label: 'Variants' });
      await filters(page).getByText('Topic: Variants').waitFor();
      await search(page).fill('ethanol');
      await page
        .getByRole('status')
        .getByText(/nothing/i)
        .or(found(page).first())
        .first()
        .waitFor();
      expect(await found(page).filter({ hasText: 'changes how long' }).count()).toBe(0);
    },
  );

  journey('of all topics on screen one is downloaded, as its filters leave it', async ({ page, servers }) => {
    servers.push(app.address);
    await page.goto(`${app.address}/explore?view=table&kind=EFFICACY`);
    await openDownloads(page);
    const rail = page.getByRole('complementary', { name: 'Search and filters' });
    await rail
      .getByRole('group')
      .getByRole('combobox', { name: 'Topic' })
      .selectOption({ label: 'Long lives' });
    const part = page.getByRole('radio', { name: /^What the filters leave: [1-9]/ });
    await part.waitFor();
    const { name, text } = await saved(page, page.getByRole('link', { name: /VA-Spec/ }));
    expect(name).toMatch(/^evidence-atlas_drugage_va-spec_part_/);
    const [, count] =
      /(\d+) claim/.exec((await rail.getByText(/^What the filters leave/).textContent()) ?? '') ?? [];
    expect(text.trim().split('\n').length - 1).toBe(Number(count));
  });
});

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split(/\r?\n/);

function written(name: string, lines: readonly string[], folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, basename(name));
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const firstLines = (name: string, count: number, folder: string): string =>
  written(name, linesOf(sharedData(name)).slice(0, count), folder);

/** The nodes that the edges join, below the line of names. */
function nodesOf(name: string, edges: readonly string[], folder: string): string {
  const named = new Set(edges.flatMap((path) => linesOf(path).flatMap((line) => line.split('\t'))));
  const [header = '', ...nodes] = linesOf(sharedData(name));
  return written(name, [header, ...nodes.filter((line) => named.has(line.split('\t', 1)[0] ?? ''))], folder);
}

/** A line that is refused is no failure of the command here: the tables are the real ones. */
function load(dataDir: string, args: string[]): void {
  const { NEO4J_URI: _, ...env } = process.env;
  const report = join(dataDir, '..', 'report.csv');
  const { status, stderr } = spawnSync(process.execPath, [ATLAS, ...args, '--report', report], {
    env: { ...env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`evidence-atlas ${args.join(' ')}: ${stderr}`);
}
