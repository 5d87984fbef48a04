import { describe, expect, test } from 'vitest';
import type { MatrixCellsQuery } from '../../../client/api/generated.ts';
import {
  axesOf,
  cellWords,
  csvRows,
  type GridCell,
  gridOf,
  radius,
  slices,
} from '../../../client/views/matrix/grid.ts';
import { nextPlace } from '../../../client/views/matrix/MatrixTable.tsx';
import { matrixSvg } from '../../../client/views/matrix/picture.ts';

const cell = (fields: Partial<GridCell> = {}): GridCell => ({
  column: 'COHORT',
  supports: 0,
  disputes: 0,
  neutral: 0,
  participants: null,
  studies: [],
  ...fields,
});

const answer: MatrixCellsQuery = {
  matrix: {
    columns: ['COHORT', 'RANDOMIZED_PARALLEL'],
    rows: [
      {
        id: 'C1',
        label: 'Studied <claim>',
        cells: [
          {
            column: 'COHORT',
            supports: 2,
            disputes: 1,
            neutral: 0,
            participants: 40,
            studies: [{ id: 'a' }, { id: 'b' }],
          },
          {
            column: 'RANDOMIZED_PARALLEL',
            supports: 0,
            disputes: 0,
            neutral: 0,
            participants: null,
            studies: [],
          },
        ],
      },
    ],
  },
  claims: {
    totalCount: 2,
    facets: [],
    nodes: [
      { id: 'C1', label: 'Studied <claim>', kind: 'SAFETY', mechanisms: [{ id: 'm', name: 'Salvage' }] },
      { id: 'C2', label: 'Never studied', kind: 'SAFETY', mechanisms: [] },
    ],
  },
};
const claimsByDesign = { rows: 'CLAIM', columns: 'DESIGN', size: 'STUDIES' } as const;

describe('the grid', () => {
  test('holds what was never studied: claims without a study and designs without one', () => {
    const grid = gridOf(answer, claimsByDesign);
    expect(grid.rows.map(({ id }) => id)).toEqual(['C1', 'C2']);
    expect(grid.rows[1]?.cells.every(({ studies }) => studies.length === 0)).toBe(true);
    const designs = grid.columns.map(({ id }) => id);
    expect(designs.slice(0, 3)).toEqual(['SYSTEMATIC_REVIEW', 'META_ANALYSIS', 'RANDOMIZED_PARALLEL']);
    expect(designs).toContain('CASE_REPORT');
    expect(designs).not.toContain('OTHER');
  });

  test('knows which claims a row counts', () => {
    const rows = gridOf(answer, { ...claimsByDesign, rows: 'KIND' }).rows;
    expect([...(rows.find(({ id }) => id === 'SAFETY')?.claims ?? [])]).toEqual(['C1', 'C2']);
    expect(gridOf(answer, { ...claimsByDesign, rows: 'SUBSTANCE' }).rows[0]?.claims).toBeNull();
  });

  describe('of more claims than are listed', () => {
    const bucket = (value: string, label = value) => ({ value, label });
    const more: MatrixCellsQuery = {
      ...answer,
      matrix: { columns: [], rows: [] },
      claims: {
        ...answer.claims,
        totalCount: 900,
        facets: [
          { field: 'kind', buckets: [bucket('SAFETY'), bucket('EFFICACY')] },
          { field: 'mechanism', buckets: [bucket('m', 'Salvage'), bucket('n', 'Repair')] },
        ],
      },
    };
    const rowsBy = (rows: 'KIND' | 'MECHANISM' | 'CLAIM', filter = {}) =>
      gridOf(more, { rows, columns: 'DESIGN' }, filter).rows;

    test('has every kind and mechanism of all of them, and does not tell which claims a row counts', () => {
      expect(rowsBy('KIND').map(({ label }) => label)).toEqual(['Efficacy', 'Safety']);
      expect(rowsBy('MECHANISM').map(({ id, label }) => [id, label])).toEqual([
        ['n', 'Repair'],
        ['m', 'Salvage'],
      ]);
      expect(rowsBy('KIND').map(({ claims }) => claims)).toEqual([null, null]);
      expect([...(rowsBy('CLAIM')[0]?.claims ?? [])]).toHaveLength(1);
    });

    test('leaves out what could be chosen besides the filter', () => {
      expect(rowsBy('KIND', { kinds: ['SAFETY'] }).map(({ id }) => id)).toEqual(['SAFETY']);
      expect(rowsBy('MECHANISM', { mechanisms: ['m'] }).map(({ id }) => id)).toEqual(['m']);
    });
  });

  test('fills the years between the first and the last', () => {
    const years = { ...answer, matrix: { columns: ['2019', '2022'], rows: [] } };
    const grid = gridOf(years, { ...claimsByDesign, columns: 'YEAR' });
    expect(grid.columns.map(({ id }) => id)).toEqual(['2019', '2020', '2021', '2022']);
  });

  test('as CSV has a line for every cell', () => {
    const grid = gridOf(answer, claimsByDesign);
    const rows = csvRows(grid);
    expect(rows).toHaveLength(grid.rows.length * grid.columns.length);
    expect(rows.find((row) => row[1] === 'C1' && row[2] === 'Cohort')).toEqual([
      'Studied <claim>',
      'C1',
      'Cohort',
      2,
      2,
      0,
      1,
      40,
    ]);
  });

  test('axes of an old or mistyped link are the first ones', () => {
    expect(axesOf({ by: ['claim'], across: ['cube'] })).toEqual({
      rows: 'CLAIM',
      columns: 'DESIGN',
      size: 'STUDIES',
    });
  });
});

describe('a bubble', () => {
  test('has an area to the amount', () => {
    expect(radius(100, 100, 16) ** 2).toBeCloseTo(4 * radius(25, 100, 16) ** 2);
    expect(radius(0, 100, 16)).toBe(0);
  });

  test('is cut by direction, whole where there is one', () => {
    expect(slices(cell({ supports: 2, disputes: 1 }), 10).map(({ direction }) => direction)).toEqual([
      'SUPPORTS',
      'DISPUTES',
    ]);
    expect(slices(cell({ neutral: 3 }), 10)).toHaveLength(1);
    // Three quarters go the long way round.
    expect(slices(cell({ supports: 3, disputes: 1 }), 10)[0]?.path).toContain('A10 10 0 1 1');
  });

  test('is said in words', () => {
    expect(cellWords(cell())).toBe('no studies');
    expect(cellWords(cell({ studies: ['a'], supports: 1 }))).toBe(
      '1 study: 1 for, 0 neutral, 0 against; participants not recorded',
    );
  });
});

test('arrow keys stay inside the grid, the row’s name included', () => {
  const grid = { rows: [1, 2], columns: [1, 2, 3] };
  expect(nextPlace({ key: 'ArrowLeft' }, { row: 0, column: 0 }, grid)).toEqual({ row: 0, column: 0 });
  expect(nextPlace({ key: 'ArrowRight' }, { row: 0, column: 3 }, grid)).toEqual({ row: 0, column: 3 });
  expect(nextPlace({ key: 'ArrowDown' }, { row: 0, column: 2 }, grid)).toEqual({ row: 1, column: 2 });
  expect(nextPlace({ key: 'End', ctrlKey: true }, { row: 0, column: 0 }, grid)).toEqual({
    row: 1,
    column: 3,
  });
  expect(nextPlace({ key: 'a' }, { row: 0, column: 0 }, grid)).toBeNull();
});

test('the picture has title, legend, date and licence, and no mark-up of the data', () => {
  const svg = matrixSvg(gridOf(answer, claimsByDesign), claimsByDesign, {
    title: 'NAD+ & more',
    conditions: 'Kind of claim: Safety',
    credit: 'data 1.0.0, CC-BY-4.0 · Drawn on 1 May 2026',
    theme: 'light',
  });
  for (const part of [
    'NAD+ &amp; more',
    'against',
    'Hollow ring',
    'Only: Kind of claim: Safety.',
    'CC-BY-4.0',
    '1 May 2026',
  ]) {
    expect(svg).toContain(part);
  }
  expect(svg).toContain('Studied &lt;claim&gt;');
  expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull();
});
