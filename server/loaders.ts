/**
 * Batches reads within one request: one function a kind of key, so a page costs a fixed number of statements.
 * Loaders live for one request; a key that finds nothing loads null.
 */
import DataLoader from 'dataloader';
import type { Columns, Wide } from './columns.ts';
import type {
  ClaimRow,
  ConceptRow,
  DrawnNodeRow,
  EvidenceRow,
  MechanismRow,
  SourceRow,
  StatementRow,
  StudyRow,
  StudyTypeRow,
} from './model.ts';
import { DRAWN_NODES } from './store/statements/drawing.ts';
import { narrowed } from './store/statements/narrowed.ts';
import * as nodes from './store/statements/nodes.ts';
import * as relations from './store/statements/relations.ts';
import type { Store } from './store/store.ts';

const one = <R extends { id: string }>(store: Store, text: string) =>
  new DataLoader<string, R | null>(async (ids) => {
    const rows = await store.read<{ row: R }>(text, { ids: [...ids] });
    const found = new Map(rows.map(({ row }) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

const byAnchor = <R>(anchors: readonly string[], rows: { anchor: string; row: R }[]): R[][] => {
  const groups = new Map<string, R[]>(anchors.map((a) => [a, []]));
  for (const { anchor, row } of rows) groups.get(anchor)?.push(row);
  return anchors.map((a) => groups.get(a) ?? []);
};

const many = <R extends { id: string }>(store: Store, text: string) =>
  new DataLoader<string, R[]>(async (ids) => {
    const rows = await store.read<{ anchor: string; row: R }>(text, { ids: [...ids] });
    return byAnchor(ids, rows).map((group) => group.sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

const idsOf = (store: Store, text: string) =>
  new DataLoader<string, string[]>(async (ids) => {
    const rows = await store.read<{ anchor: string; id: string }>(text, { ids: [...ids] });
    const groups = byAnchor(
      ids,
      rows.map(({ anchor, id }) => ({ anchor, row: id })),
    );
    return groups.map((group) => [...new Set(group)].sort());
  });

/** `columns`: what is read of the wide things, whose rows then hold no more; absent: all. */
export function createLoaders(store: Store, columns?: Columns) {
  const of = (kind: Wide, text: string) => (columns ? narrowed(text, columns[kind]) : text);
  return {
    kind: new DataLoader<string, string | null>(async (ids) => {
      const rows = await store.read<{ id: string; kind: string }>(nodes.KINDS_BY_ID, { ids: [...ids] });
      const found = new Map(rows.map((r) => [r.id, r.kind]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    drawn: new DataLoader<string, DrawnNodeRow | null>(async (ids) => {
      const rows = await store.read<DrawnNodeRow>(DRAWN_NODES, { ids: [...ids] });
      const found = new Map(rows.map((r) => [r.id, r]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    concept: one<ConceptRow>(store, nodes.CONCEPTS_BY_ID),
    mechanism: one<MechanismRow>(store, of('Mechanism', nodes.MECHANISMS_BY_ID)),
    claim: one<ClaimRow>(store, of('Claim', nodes.CLAIMS_BY_ID)),
    evidence: one<EvidenceRow>(store, of('Evidence', nodes.EVIDENCE_BY_ID)),
    study: one<StudyRow>(store, of('Study', nodes.STUDIES_BY_ID)),
    studyType: one<StudyTypeRow>(store, nodes.STUDY_TYPES_BY_ID),
    source: one<SourceRow>(store, nodes.SOURCES_BY_ID),
    evidenceOfClaim: many<EvidenceRow>(store, of('Evidence', relations.EVIDENCE_OF_CLAIMS)),
    evidenceOfStudy: many<EvidenceRow>(store, of('Evidence', relations.EVIDENCE_OF_STUDIES)),
    statementsOfClaim: many<StatementRow>(store, relations.STATEMENTS_OF_CLAIMS),
    statementsOfSource: many<StatementRow>(store, relations.STATEMENTS_OF_SOURCES),
    broaderConcepts: idsOf(store, relations.BROADER_CONCEPTS),
    mechanismsOfConcept: idsOf(store, relations.MECHANISMS_OF_CONCEPTS),
    conceptsOfMechanism: idsOf(store, relations.CONCEPTS_OF_MECHANISMS),
    sourcesOfStudy: idsOf(store, relations.SOURCES_OF_STUDIES),
    studiesOfSource: idsOf(store, relations.STUDIES_OF_SOURCES),
    studiesOfType: new DataLoader<string, string[]>(async (ids) => {
      const rows = await store.read<{ anchor: string; id: string; name: string; year: number }>(
        relations.STUDIES_OF_TYPES,
        {
          ids: [...ids],
        },
      );
      const groups = byAnchor(
        ids,
        rows.map((r) => ({ anchor: r.anchor, row: r })),
      );
      return groups.map((g) => g.sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1)).map((r) => r.id));
    }),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
