/** What stands side by side, and what a cell says in words. */
import type { ComparedQuery, CompareRowsQuery, NodeKind, Verdict } from '../../api/generated.ts';
import type { Behind } from '../../references/gather.ts';
import type { Cell } from '../../state/csv.ts';
import { verdictWords } from '../../state/verdict.ts';
import { LEVELS } from '../../state/vocabulary.ts';

export const MOST = 6;
export type ComparedRow = CompareRowsQuery['compare']['rows'][number];
export type ComparedCell = ComparedRow['cells'][number];
type Node = NonNullable<ComparedQuery['nodes'][number]>;

const KIND_OF: Partial<Record<Node['__typename'], NodeKind>> = {
  Claim: 'CLAIM',
  Concept: 'CONCEPT',
  Mechanism: 'MECHANISM',
  Study: 'STUDY',
};
export const COMPARABLE: readonly NodeKind[] = ['CLAIM', 'CONCEPT', 'MECHANISM', 'STUDY'];

export interface Column {
  readonly id: string;
  readonly label: string;
  /** Null: of no kind that can be compared, or unknown to the atlas. */
  readonly kind: NodeKind | null;
}

export function columnsOf(ids: readonly string[], nodes: ComparedQuery['nodes']): Column[] {
  return ids.map((id, i) => {
    const node = nodes[i];
    return node && node.id === id
      ? { id, label: labelOf(node), kind: KIND_OF[node.__typename] ?? null }
      : { id, label: id, kind: null };
  });
}

function labelOf(node: Node): string {
  switch (node.__typename) {
    case 'Claim':
    case 'Study':
    case 'StudyType':
      return node.label;
    case 'Concept':
    case 'Mechanism':
      return node.name;
    case 'Source':
      return node.title;
    default:
      return node.id;
  }
}

/** Why these cannot be compared; null where they can. */
export function hindrance(columns: readonly Column[]): string | null {
  if (columns.some(({ kind }) => kind === null)) {
    return 'Only claims, concepts, mechanisms and studies of the atlas can be compared. Take away what is marked.';
  }
  if (new Set(columns.map(({ kind }) => kind)).size > 1) {
    return 'Only things of one kind can be compared: claims with claims, studies with studies. Take away the others.';
  }
  return null;
}

export interface Group {
  readonly name: string;
  readonly rows: readonly ComparedRow[];
}

/** Rows by their group, in the order they came; without those that are equal, where asked. */
export function groupsOf(rows: readonly ComparedRow[], differing: boolean): Group[] {
  const groups = new Map<string, ComparedRow[]>();
  for (const row of rows) {
    if (differing && !row.differs) continue;
    groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  }
  return [...groups].map(([name, grouped]) => ({
    name,
    rows: [...grouped].sort((a, b) => shared(b) - shared(a)),
  }));
}

/** In how many columns a row of claims has any: what they share comes first. */
function shared({ cells }: ComparedRow): number {
  return cells.some(({ text }) => text !== null) ? 0 : cells.filter(({ claims }) => claims.length > 0).length;
}

/** The studies behind a comparison: those compared, or those of the claims in it. */
export function behind(columns: readonly Column[], rows: readonly ComparedRow[]): Behind {
  const ids = (kind: NodeKind) => columns.flatMap((column) => (column.kind === kind ? [column.id] : []));
  const studies = ids('STUDY');
  if (studies.length > 0) return { of: 'studies', ids: studies };
  const inCells = rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return { of: 'claims', ids: [...ids('CLAIM'), ...inCells] };
}

export function verdictOf(cell: ComparedCell): string | null {
  const kind = cell.claims[0]?.kind;
  return cell.verdict && kind ? verdictWords(cell.verdict satisfies Verdict, kind) : null;
}

/** "12 studies, 340 participants"; empty where there is nothing to count. */
export function countWords({ studies, participants }: ComparedCell): string {
  if (studies === 0) return '';
  const count = `${studies} ${studies === 1 ? 'study' : 'studies'}`;
  return participants === null ? count : `${count}, ${participants.toLocaleString('en-GB')} participants`;
}

export function cellText(cell: ComparedCell): string {
  const verdict = verdictOf(cell);
  const claims = cell.verdict
    ? []
    : cell.claims.map(
        (claim) =>
          `${claim.label} (${verdictWords(claim.assessment.verdict, claim.kind)}, ${LEVELS[claim.assessment.level]})`,
      );
  return [verdict ?? cell.text, ...claims, countWords(cell)].filter(Boolean).join('; ');
}

export function csvOf(
  columns: readonly Column[],
  rows: readonly ComparedRow[],
): { header: string[]; rows: Cell[][] } {
  return {
    header: ['Group', 'Row', 'Differs', ...columns.map(({ label }) => label)],
    rows: rows.map((row) => [row.group, row.label, row.differs ? 'yes' : 'no', ...row.cells.map(cellText)]),
  };
}
