/**
 * Reads by key within one request: one function a kind of key, so a page costs a fixed number of statements, and none
 * for what is kept (kept-rows.ts). A key that finds nothing loads null; a statement that fails is thrown to all who
 * wait for it.
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
} from '../model.ts';
import { allHere, type Now } from './now.ts';
import { DRAWN_NODES } from '../store/statements/drawing.ts';
import { narrowed } from '../store/statements/narrowed.ts';
import * as nodes from '../store/statements/nodes.ts';
import * as relations from '../store/statements/relations.ts';
import type { RowsOfState, Store } from '../store/store.ts';

/** How the values of one kind of key are read. */
interface LookUp<V> {
  text: string;
  /** Of a wide thing only the columns are read that the request needs. */
  of: Wide | undefined;
  /** The value of each id, in their order. `text` takes `ids`. */
  read(store: Store, text: string, ids: readonly string[]): Promise<V[]>;
}

/** Values by key. What comes is shared with other requests: nobody changes it. */
export class Loader<V> {
  readonly #store: Store;
  readonly #lookUp: LookUp<V>;
  readonly #text: string;
  readonly #kept: RowsOfState | undefined;
  #batches: DataLoader<string, V> | undefined;

  constructor(store: Store, lookUp: LookUp<V>, columns: Columns | undefined, kept: RowsOfState | undefined) {
    this.#store = store;
    this.#lookUp = lookUp;
    this.#text = columns && lookUp.of ? narrowedOnce(lookUp.text, columns, lookUp.of) : lookUp.text;
    this.#kept = kept;
  }

  load(key: string): Now<V> {
    const kept = this.#kept?.get<V>(this.#text, key);
    return kept ?? this.#read(key);
  }

  /** In the order of the keys. */
  loadMany(keys: readonly string[]): Now<V[]> {
    return allHere(keys.map((key) => this.load(key)));
  }

  #read(key: string): Promise<V> {
    this.#batches ??= new DataLoader<string, V>(async (ids) => {
      const values = await this.#lookUp.read(this.#store, this.#text, ids);
      for (const [i, value] of values.entries()) this.#kept?.keep(this.#text, ids[i] ?? '', value);
      return values;
    });
    return this.#batches.load(key);
  }
}

/** By the columns of an operation, which live as long as it is kept. */
const narrowedTexts = new WeakMap<Columns, Map<string, string>>();

function narrowedOnce(text: string, columns: Columns, kind: Wide): string {
  const texts = narrowedTexts.get(columns) ?? new Map<string, string>();
  narrowedTexts.set(columns, texts);
  const made = texts.get(text) ?? narrowed(text, columns[kind]);
  texts.set(text, made);
  return made;
}

interface Anchored<R> {
  anchor: string;
  row: R;
}

function byAnchor<R>(anchors: readonly string[], rows: readonly Anchored<R>[]): R[][] {
  const groups = new Map<string, R[]>(anchors.map((a) => [a, []]));
  for (const { anchor, row } of rows) groups.get(anchor)?.push(row);
  return anchors.map((a) => groups.get(a) ?? []);
}

/** The row of each id; null where there is none. */
const one = <R extends { id: string }>(text: string, of?: Wide): LookUp<R | null> => ({
  text,
  of,
  async read(store, statement, ids) {
    const rows = await store.read<{ row: R }>(statement, { ids: [...ids] });
    const found = new Map(rows.map(({ row }) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  },
});

/** The rows that belong to each id, in order of their own. */
const many = <R extends { id: string }>(text: string, of?: Wide): LookUp<R[]> => ({
  text,
  of,
  async read(store, statement, ids) {
    const rows = await store.read<Anchored<R>>(statement, { ids: [...ids] });
    return byAnchor(ids, rows).map((group) => group.sort((a, b) => (a.id < b.id ? -1 : 1)));
  },
});

/** The ids that belong to each id, in order. */
const idsOf = (text: string): LookUp<string[]> => ({
  text,
  of: undefined,
  async read(store, statement, ids) {
    const rows = await store.read<{ anchor: string; id: string }>(statement, { ids: [...ids] });
    const groups = byAnchor(
      ids,
      rows.map(({ anchor, id }) => ({ anchor, row: id })),
    );
    return groups.map((group) => [...new Set(group)].sort());
  },
});

const KIND: LookUp<string | null> = {
  text: nodes.KINDS_BY_ID,
  of: undefined,
  async read(store, statement, ids) {
    const rows = await store.read<{ id: string; kind: string }>(statement, { ids: [...ids] });
    const found = new Map(rows.map((r) => [r.id, r.kind]));
    return ids.map((id) => found.get(id) ?? null);
  },
};

const DRAWN: LookUp<DrawnNodeRow | null> = {
  text: DRAWN_NODES,
  of: undefined,
  async read(store, statement, ids) {
    const rows = await store.read<DrawnNodeRow>(statement, { ids: [...ids] });
    const found = new Map(rows.map((r) => [r.id, r]));
    return ids.map((id) => found.get(id) ?? null);
  },
};

/** The newest first. */
const STUDIES_OF_TYPE: LookUp<string[]> = {
  text: relations.STUDIES_OF_TYPES,
  of: undefined,
  async read(store, statement, ids) {
    const rows = await store.read<{ anchor: string; id: string; name: string; year: number }>(statement, {
      ids: [...ids],
    });
    const groups = byAnchor(
      ids,
      rows.map((row) => ({ anchor: row.anchor, row })),
    );
    return groups.map((g) => g.sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1)).map((r) => r.id));
  },
};

const CONCEPT = one<ConceptRow>(nodes.CONCEPTS_BY_ID);
const MECHANISM = one<MechanismRow>(nodes.MECHANISMS_BY_ID, 'Mechanism');
const CLAIM = one<ClaimRow>(nodes.CLAIMS_BY_ID, 'Claim');
const EVIDENCE = one<EvidenceRow>(nodes.EVIDENCE_BY_ID, 'Evidence');
const STUDY = one<StudyRow>(nodes.STUDIES_BY_ID, 'Study');
const STUDY_TYPE = one<StudyTypeRow>(nodes.STUDY_TYPES_BY_ID);
const SOURCE = one<SourceRow>(nodes.SOURCES_BY_ID);
const EVIDENCE_OF_CLAIM = many<EvidenceRow>(relations.EVIDENCE_OF_CLAIMS, 'Evidence');
const EVIDENCE_OF_STUDY = many<EvidenceRow>(relations.EVIDENCE_OF_STUDIES, 'Evidence');
const STATEMENTS_OF_CLAIM = many<StatementRow>(relations.STATEMENTS_OF_CLAIMS);
const STATEMENTS_OF_SOURCE = many<StatementRow>(relations.STATEMENTS_OF_SOURCES);
const BROADER_CONCEPTS = idsOf(relations.BROADER_CONCEPTS);
const MECHANISMS_OF_CONCEPT = idsOf(relations.MECHANISMS_OF_CONCEPTS);
const CONCEPTS_OF_MECHANISM = idsOf(relations.CONCEPTS_OF_MECHANISMS);
const SOURCES_OF_STUDY = idsOf(relations.SOURCES_OF_STUDIES);
const STUDIES_OF_SOURCE = idsOf(relations.STUDIES_OF_SOURCES);

/**
 * The loaders of one request. `columns`: what is read of the wide things, whose rows then hold no more; absent: all.
 * `kept`: rows of the state of the data that the request is answered from; absent: none.
 */
export function createLoaders(store: Store, columns?: Columns, kept?: RowsOfState) {
  const loader = <V>(lookUp: LookUp<V>) => new Loader(store, lookUp, columns, kept);
  return {
    kind: loader(KIND),
    drawn: loader(DRAWN),
    concept: loader(CONCEPT),
    mechanism: loader(MECHANISM),
    claim: loader(CLAIM),
    evidence: loader(EVIDENCE),
    study: loader(STUDY),
    studyType: loader(STUDY_TYPE),
    source: loader(SOURCE),
    evidenceOfClaim: loader(EVIDENCE_OF_CLAIM),
    evidenceOfStudy: loader(EVIDENCE_OF_STUDY),
    statementsOfClaim: loader(STATEMENTS_OF_CLAIM),
    statementsOfSource: loader(STATEMENTS_OF_SOURCE),
    broaderConcepts: loader(BROADER_CONCEPTS),
    mechanismsOfConcept: loader(MECHANISMS_OF_CONCEPT),
    conceptsOfMechanism: loader(CONCEPTS_OF_MECHANISM),
    sourcesOfStudy: loader(SOURCES_OF_STUDY),
    studiesOfSource: loader(STUDIES_OF_SOURCE),
    studiesOfType: loader(STUDIES_OF_TYPE),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
