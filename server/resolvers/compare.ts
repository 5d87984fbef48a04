/** Two to six things of one kind side by side, row by row. */
import type { Context } from '../context.ts';
import type { PolicyInput } from '../generated.ts';
import type { ClaimRow, NodeRow, StudyRow } from '../model.ts';
import { bucketLabel } from '../words.ts';
import { assessed } from './assessments.ts';
import { badInput } from './errors.ts';
import { present } from './present.ts';
import { loadNode } from './things.ts';

interface Cell {
  text: string | null;
  claims: ClaimRow[];
  studies: number;
  participants: number | null;
  standing: number | null;
  verdict: string | null;
}
interface ComparedRow {
  group: string;
  label: string;
  cells: Cell[];
}

const NOT_RECORDED = 'not recorded';
const cell = (text: string | null, more: Partial<Cell> = {}): Cell => ({
  text,
  claims: [],
  studies: 0,
  participants: null,
  standing: null,
  verdict: null,
  ...more,
});
const yesNo = (value: boolean | null) => (value === null ? NOT_RECORDED : value ? 'yes' : 'no');
const listed = (values: (string | number)[] | null) => (values?.length ? values.join(', ') : NOT_RECORDED);

const STUDY_ROWS: [string, string, (s: StudyRow) => string][] = [
  ['Design', 'Design', (s) => bucketLabel(s.design)],
  ['Design', 'Year', (s) => (s.year === null ? NOT_RECORDED : String(s.year))],
  ['Design', 'Participants', (s) => (s.sampleSize === null ? NOT_RECORDED : String(s.sampleSize))],
  ['Design', 'Species', (s) => listed(s.species)],
  ['Design', 'Route', (s) => listed(s.routes)],
  ['Quality', 'Randomised', (s) => yesNo(s.randomized)],
  ['Quality', 'Blinded', (s) => yesNo(s.blinded)],
  ['Quality', 'Controlled', (s) => yesNo(s.controlled)],
  ['Quality', 'Results', (s) => (s.hasResults ? 'yes' : 'no')],
  ['Result', 'Finding', (s) => s.finding],
];

export async function compare(args: { ids: string[]; policy?: PolicyInput | null }, context: Context) {
  const ids = [...new Set(args.ids)];
  if (ids.length < 2 || ids.length > 6) throw badInput('ids', '2 to 6 different ids', args.ids);
  const columns = await Promise.all(ids.map((id) => loadNode(id, context)));
  const known = columns.filter((node): node is NodeRow => node !== null);
  if (known.length < columns.length)
    throw badInput(
      'ids',
      'ids that exist',
      ids.filter((_, i) => columns[i] === null),
    );
  const kind = known[0]?.kind;
  if (known.some((node) => node.kind !== kind))
    throw badInput(
      'ids',
      'things of one kind',
      known.map((node) => node.kind),
    );
  const rows = await comparedRows(known, args.policy, context);
  return {
    columns: known,
    rows: rows.map((row) => ({ ...row, differs: new Set(row.cells.map(signature)).size > 1 })),
  };
}

const signature = (c: Cell) =>
  JSON.stringify([c.text, c.claims.map((x) => x.id), c.studies, c.standing, c.verdict]);

async function comparedRows(
  nodes: NodeRow[],
  policy: PolicyInput | null | undefined,
  context: Context,
): Promise<ComparedRow[]> {
  switch (nodes[0]?.kind) {
    case 'STUDY':
      return STUDY_ROWS.map(([group, label, read]) => ({
        group,
        label,
        cells: nodes.map((n) => cell(read(n as StudyRow))),
      }));
    case 'CLAIM':
      return claimRows(nodes as ClaimRow[], policy, context);
    case 'CONCEPT':
    case 'MECHANISM':
      return outcomeRows(nodes, nodes[0].kind === 'CONCEPT' ? 'Concept' : 'Mechanism', context);
    default:
      throw badInput('ids', 'claims, concepts, mechanisms or studies', nodes[0]?.kind);
  }
}

async function claimRows(
  claims: ClaimRow[],
  policy: PolicyInput | null | undefined,
  context: Context,
): Promise<ComparedRow[]> {
  const grades = await Promise.all(claims.map((c) => assessed(c, policy, context)));
  const text = (group: string, label: string, read: (c: ClaimRow) => string | null): ComparedRow => ({
    group,
    label,
    cells: claims.map((c) => cell(read(c) ?? NOT_RECORDED)),
  });
  return [
    text('Claim', 'Kind', (c) => bucketLabel(c.claimKind)),
    text('Claim', 'Species', (c) => c.species),
    text('Claim', 'Route', (c) => c.route),
    text('Claim', 'Tissue', (c) => c.tissue),
    {
      group: 'Evidence',
      label: 'Verdict',
      cells: grades.map((g, i) =>
        cell(bucketLabel(g.verdict), {
          claims: claims.slice(i, i + 1),
          verdict: g.verdict,
          studies: g.bodies.reduce((n, b) => n + b.studies, 0),
          participants: g.bodies.reduce<number | null>(
            (n, b) => (b.participants === null ? n : (n ?? 0) + b.participants),
            null,
          ),
          standing: g.standing,
        }),
      ),
    },
    ...(['HR', 'HN', 'PRE'] as const).map((body) => ({
      group: 'Evidence',
      label: { HR: 'Randomised, people', HN: 'Not randomised, people', PRE: 'Animals, cells, molecules' }[
        body
      ],
      cells: grades.map((g) => {
        const found = g.bodies.find((b) => b.name === body);
        return cell(found ? `${found.studies}` : '0', {
          studies: found?.studies ?? 0,
          participants: found?.participants ?? null,
        });
      }),
    })),
  ];
}

/** A column's claims, row by row of what they are about besides the column itself. */
async function outcomeRows(
  nodes: NodeRow[],
  anchor: 'Concept' | 'Mechanism',
  { loaders, tables }: Context,
): Promise<ComparedRow[]> {
  const { table, ofConcept, ofMechanism } = await tables.claims();
  const groups = anchor === 'Concept' ? ofConcept : ofMechanism;
  const claims = await Promise.all(
    nodes.map(({ id }) => present(loaders.claim.loadMany(Array.from(groups.of(id), (row) => table.id(row))))),
  );
  const outcomes = new Map<string, ClaimRow[][]>();
  claims.forEach((list, column) => {
    for (const claim of list) {
      const outcome = claim.object === nodes[column]?.id ? claim.subject : claim.object;
      const cells = outcomes.get(outcome) ?? nodes.map(() => []);
      outcomes.set(outcome, cells);
      cells[column]?.push(claim);
    }
  });
  const names = new Map(
    (await loaders.concept.loadMany([...outcomes.keys()])).flatMap((c) =>
      c ? [[c.id, c.name] as const] : [],
    ),
  );
  return [...outcomes]
    .map(([outcome, cells]) => ({
      group: 'Claims',
      label: names.get(outcome) ?? outcome,
      cells: cells.map((list) =>
        cell(null, { claims: list, studies: list.reduce((n, c) => n + c.studies, 0) }),
      ),
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
