import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../client/playground/result/answer.ts';
import { chartsIn } from '../../../client/playground/result/chart.ts';
import { drawingOf, MOST_THINGS } from '../../../client/playground/result/drawing.ts';
import { toGraph, toList } from '../../../client/playground/result/drawn.ts';
import { listsIn } from '../../../client/playground/result/lists.ts';
import { scaleOf } from '../../../client/playground/result/scale.ts';
import { tableOf } from '../../../client/playground/result/table.ts';

const study = (label: string, id?: string) => ({ ...(id ? { id } : {}), label });
const claimWithEvidence = {
  claim: {
    text: 'NMN raises NAD+.',
    assessment: { bodies: [{ name: 'HR', studies: 2 }] },
    evidence: {
      totalCount: 2,
      nodes: [
        { direction: 'SUPPORTS', study: { ...study('Grant 2019'), year: 2019, species: ['human', 'mouse'] } },
        { direction: 'DISPUTES', study: { ...study('Hawkins 2024'), year: null, species: [] } },
      ],
    },
  },
};
const facets = {
  claims: {
    totalCount: 9,
    facets: [
      { field: 'kind', buckets: [bucket('Cost', 2), bucket('Safety', 7)] },
      { field: 'verdict', buckets: [bucket('Supported', 3), bucket('Contested', 6)] },
    ],
    edges: [
      { cursor: 'a', node: { id: 'x:claim:1', text: 'One.' } },
      { cursor: 'b', node: { id: 'x:claim:2', text: 'Two.' } },
    ],
  },
};
function bucket(label: string, count: number) {
  return { label, count };
}
const pathsOf = (data: unknown) => listsIn(data).map(({ path, rows }) => `${path} ${rows.length}`);
const tableIn = (data: unknown) => {
  const [list] = listsIn(data);
  if (!list) throw new Error('no list');
  return tableOf(list);
};

describe('an answer', () => {
  it('is read with its errors, where they are and their code', () => {
    const text = JSON.stringify({
      data: { claim: null },
      errors: [{ message: 'No.', path: ['claim', 0], extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(readAnswer(text)).toEqual({
      data: { claim: null },
      errors: [{ message: 'No.', path: 'claim.0', code: 'BAD_USER_INPUT' }],
    });
  });
  it('is none where nothing was asked or the text is something else', () => {
    for (const text of ['', null, undefined, '{', '[]', 'null', '{"a":1}'])
      expect(readAnswer(text)).toBeNull();
  });
  it('that never left the browser is an error too', () => {
    expect(readAnswer('{"message":"Request not sent."}')?.errors[0]?.message).toBe('Request not sent.');
  });
});

describe('the lists of an answer', () => {
  it('are named without what only wraps, the page of things first', () => {
    expect(pathsOf(claimWithEvidence)).toEqual(['claim.evidence 2', 'claim.assessment.bodies 1']);
    expect(pathsOf(facets)).toEqual(['claims 2', 'claims.facets 2', 'claims.facets.buckets 4']);
  });
  it('of plain values count only where there are no others', () => {
    expect(pathsOf({ concept: { synonyms: ['a', 'b'] } })).toEqual(['concept.synonyms 2']);
    expect(pathsOf({ concepts: [{ synonyms: ['a', 'b'] }] })).toEqual(['concepts 1']);
  });
  it('that are empty are none', () => expect(pathsOf({ claims: { nodes: [] } })).toEqual([]));
});

describe('a table', () => {
  it('lays nested records flat and names what a list in a cell holds', () => {
    const { columns, numeric, rows } = tableIn(claimWithEvidence);
    expect(columns).toEqual(['direction', 'study.label', 'study.year', 'study.species']);
    expect([...numeric]).toEqual(['study.year']);
    expect(rows[0]?.get('study.species')).toBe('human; mouse');
    expect(rows[1]?.get('study.year')).toBeNull();
  });
  it('of a list within a list says in which', () => {
    const buckets = listsIn(facets).at(-1);
    if (!buckets) throw new Error('no buckets');
    const { columns, rows } = tableOf(buckets);
    expect(columns).toEqual(['in claims.facets', 'label', 'count']);
    expect(rows.map((row) => row.get('in claims.facets'))).toEqual(['kind', 'kind', 'verdict', 'verdict']);
  });
  it('has no column for a record that is null in one row and there in another', () => {
    expect(tableIn({ list: [{ subject: null }, { subject: { name: 'NAD+' } }] }).columns).toEqual([
      'subject.name',
    ]);
  });
});

describe('a chart', () => {
  const chartsOf = (data: unknown) => chartsIn(data, listsIn(data));
  const titles = (data: unknown) => chartsOf(data).map(({ title }) => title);

  it('is each facet, counts by name', () => {
    expect(titles(facets)).toContain('claims.facets.buckets: verdict');
    const chart = chartsOf(facets).find(({ title }) => title.endsWith('verdict'));
    expect(chart?.points.map(({ name, numbers }) => [name, numbers.get('count')])).toEqual([
      ['Supported', 3],
      ['Contested', 6],
    ]);
  });
  it('is a timeline, years as a scale, split by direction', () => {
    const timeline = [2019, 2020].map((year) => ({ year, supports: 1, neutral: 0, disputes: 2 }));
    const [chart] = chartsOf({ timeline });
    expect(chart).toMatchObject({ category: 'year', scale: true });
    expect(chart?.measures[0]?.parts).toEqual(['supports', 'neutral', 'disputes']);
  });
  it('sums the cells of a matrix by row', () => {
    const cell = (column: string) => ({ column, supports: 2, neutral: 1, disputes: 0 });
    const matrix = { rows: ['a', 'b'].map((label) => ({ label, cells: [cell('x'), cell('y')] })) };
    const chart = chartsOf({ matrix }).find(({ title }) => title === 'matrix.rows');
    expect(chart?.points[0]?.numbers.get('sum of cells.supports')).toBe(4);
  });
  it('is the counts of fields side by side, and of how many rows of each kind', () => {
    expect(titles({ a: { totalCount: 1 }, b: { totalCount: 2 } })).toEqual(['totalCount of each field']);
    const claims = ['X', 'X', 'X', 'Y'].map((verdict) => ({ assessment: { verdict } }));
    expect(titles({ claims })).toEqual(['claims by assessment.verdict']);
  });
  it('is none of positions and years alone', () => {
    expect(titles({ steps: [step(1), step(2)] })).toEqual([]);
    function step(position: number) {
      return { title: `Step ${position}`, position };
    }
  });
  it('has bars to one scale that holds nought', () => {
    const points = [-2, 4].map((n) => ({ name: String(n), numbers: new Map([['n', n]]) }));
    const { bars, nought } = scaleOf(points, { name: 'n', parts: ['n'] });
    expect(nought).toBeCloseTo(1 / 3);
    expect(bars.map(({ pieces }) => pieces.map(({ from, to }) => [from, to]))).toEqual([
      [[0, nought]],
      [[nought, 1]],
    ]);
  });
});

describe('a graph', () => {
  it('draws evidence as lines from study to claim', () => {
    const drawing = drawingOf(claimWithEvidence);
    expect(drawing?.things.map(({ kind, label }) => [kind, label])).toEqual([
      ['CLAIM', 'NMN raises NAD+.'],
      ['STUDY', 'Grant 2019'],
      ['STUDY', 'Hawkins 2024'],
    ]);
    expect(drawing?.ties.map(({ direction, as }) => [direction, as])).toEqual([
      ['SUPPORTS', 'evidence.study'],
      ['DISPUTES', 'evidence.study'],
    ]);
    const [claim] = drawing?.things ?? [];
    expect(drawing?.ties.every(({ target }) => target === claim?.key)).toBe(true);
  });
  it('draws one study once, whatever it was found in', () => {
    const evidence = { nodes: [{ study: study('Grant 2019', 'x:study:g') }] };
    const claims = { nodes: ['1', '2'].map((n) => ({ id: `x:claim:${n}`, evidence })) };
    const drawing = drawingOf({ claims });
    expect(drawing?.things.length).toBe(3);
    expect(drawing?.ties.length).toBe(2);
  });
  it('takes nodes and edges as they are', () => {
    const graph = {
      nodes: [
        { id: 'a', kind: 'CLAIM', label: 'A' },
        { id: 'b', kind: 'STUDY', label: 'B' },
      ],
      edges: [
        { id: 'e', source: 'b', target: 'a', type: 'EVIDENCE', direction: 'DISPUTES' },
        { id: 'f', source: 'b', target: 'gone', type: 'EVIDENCE', direction: 'DISPUTES' },
      ],
    };
    const drawing = drawingOf({ paths: [graph] });
    expect(drawing?.ties).toEqual([{ source: 'b', target: 'a', as: 'EVIDENCE', direction: 'DISPUTES' }]);
    const list = drawing ? toList(drawing) : [];
    expect(list[0]?.things[0]?.ties[0]).toMatchObject({
      words: 'disputes, evidence, from',
      look: 'disputes',
    });
  });
  it('is none where nothing is linked', () => {
    expect(drawingOf(facets)).toBeNull();
    expect(drawingOf({ search: [{ label: 'NAD+', kind: 'CONCEPT', node: { id: 'c' } }] })).toBeNull();
  });
  it('is cut, and says of how many', () => {
    const nodes = Array.from({ length: MOST_THINGS + 20 }, (_, n) => ({
      id: `x:study:${n}`,
      label: `S${n}`,
    }));
    const drawing = drawingOf({ concept: { id: 'c', studies: { nodes } } });
    expect(drawing?.things.length).toBe(MOST_THINGS);
    expect(drawing?.total).toBe(MOST_THINGS + 21);
    expect(drawing?.ties.length, 'no line to what is not drawn').toBe(MOST_THINGS - 1);
  });
});

/** JSON with the field names that mean something here, so that shapes half right come up. */
const names = ['nodes', 'edges', 'node', 'id', 'label', 'direction', 'source', 'target', 'study', 'claims'];
const fitting = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(null, true, 0, -3, 1e308, 'a', 'b', 'SUPPORTS', '', '__proto__'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names, 'year', 'supports', 'count', '__proto__'), tie('value'), {
      maxKeys: 5,
    }),
  ),
})).value;
const anything = fc.oneof(fc.jsonValue(), fitting);

describe('whatever the JSON', () => {
  const holds = (check: (data: unknown) => void) =>
    fc.assert(
      // As it comes: through text, where `__proto__` is a field like any other.
      fc.property(anything, (value) => check(JSON.parse(JSON.stringify(value ?? null)))),
      { numRuns: 500 },
    );

  it('an answer can be read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          anything.map((v) => JSON.stringify(v) ?? ''),
        ),
        (text) => {
          readAnswer(text);
        },
      ),
    );
  });
  it('a table has a row for each item and no cell outside its columns', () =>
    holds((data) => {
      for (const list of listsIn(data)) {
        const { columns, rows } = tableOf(list);
        expect(rows.length).toBe(list.rows.length);
        expect(new Set(columns).size).toBe(columns.length);
        for (const row of rows)
          for (const [path, cell] of row) if (cell !== null) expect(columns).toContain(path);
      }
    }));
  it('a chart has two points at least and bars within the picture', () =>
    holds((data) => {
      for (const chart of chartsIn(data, listsIn(data))) {
        expect(chart.points.length).toBeGreaterThanOrEqual(2);
        for (const measure of chart.measures) {
          const { bars, nought } = scaleOf(chart.points, measure);
          expect(nought >= 0 && nought <= 1).toBe(true);
          for (const { from, to } of bars.flatMap(({ pieces }) => pieces))
            expect(0 <= from && from <= to && to <= 1).toBe(true);
        }
      }
    }));
  it('a graph links things that are there, each once', () =>
    holds((data) => {
      const drawing = drawingOf(data);
      if (!drawing) return;
      const keys = drawing.things.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { source, target } of drawing.ties) {
        expect(keys).toContain(source);
        expect(keys).toContain(target);
        expect(source).not.toBe(target);
      }
      expect(toGraph(drawing).edges.length).toBe(drawing.ties.length);
      expect(toList(drawing).flatMap(({ things }) => things).length).toBe(keys.length);
    }));
  it('however deep it is', () => {
    const deep = JSON.parse(`${'{"a":['.repeat(3000)}${']}'.repeat(3000)}`);
    expect(() => [listsIn(deep).map(tableOf), chartsIn(deep, listsIn(deep)), drawingOf(deep)]).not.toThrow();
  });
});
