/** Nodes and relationships of a graph in the making. */
import { KIND_OF, type Label } from '../../server/store/graph-schema.ts';
import { prepareSearch } from '../../server/store/search-text.ts';
import type { BulkLoad, NodeRow, RelationshipRow, Value } from '../../server/store/store.ts';
import type { Concept, Pack, Study } from '../pack/format.ts';
import { conceptId, packPartId } from '../pack/ids.ts';

type Properties = Record<string, Value | undefined>;

/** The values without repeats, in the order they came. */
export const distinct = <T>(values: T[]): T[] => [...new Set(values)];

/** The rows of one pack's graph while they are made: every row carries the topic and the version it came with. */
export class GraphRows implements BulkLoad {
  readonly nodes: NodeRow[] = [];
  readonly relationships: RelationshipRow[] = [];
  readonly topic: string;
  private readonly concepts: Map<string, Concept>;
  private readonly studies: Map<string, Study>;
  private readonly confirmed = new Map<string, string[]>();
  constructor(
    readonly pack: Pack,
    private readonly version: string,
  ) {
    this.topic = pack.topic.id;
    this.concepts = new Map(pack.concepts.map((c) => [c.key, c]));
    this.studies = new Map(pack.studies.map((s) => [s.key, s]));
    const tie = (from: string, to: string) =>
      this.confirmed.set(from, [...(this.confirmed.get(from) ?? []), to]);
    for (const s of pack.studies)
      for (const link of s.sameAs.filter((l) => l.confirmed)) {
        tie(s.key, link.study);
        tie(link.study, s.key);
      }
  }

  /** The global id of a concept's key. */
  concept(key: string): string {
    return conceptId(this.topic, this.concepts.get(key) ?? { key });
  }

  /** The ids of a concept and of all that is broader. */
  lineage(key: string): string[] {
    const above = new Set([key]);
    for (const k of above) for (const broader of this.concepts.get(k)?.broader ?? []) above.add(broader);
    return [...above].map((k) => this.concept(k));
  }

  study(key: string): Study | undefined {
    return this.studies.get(key);
  }

  /** The other records confirmed to be this very study, also through records in between. */
  sameStudy(key: string): string[] {
    const group = new Set([key]);
    for (const member of group) for (const other of this.confirmed.get(member) ?? []) group.add(other);
    group.delete(key);
    return [...group].sort();
  }

  conceptRow(key: string): Concept | undefined {
    return this.concepts.get(key);
  }

  conceptName(key: string): string | undefined {
    return this.concepts.get(key)?.name;
  }

  node(label: Label, id: string, properties: Properties): void {
    const set = Object.entries(properties).filter(([, v]) => v !== undefined && v !== null) as [
      string,
      Value,
    ][];
    this.nodes.push({
      label,
      id,
      properties: { kind: KIND_OF[label], topic: this.topic, load: this.version, ...Object.fromEntries(set) },
    });
  }

  /** A part of the pack itself. Its id names the version: the parts of the version before stay until this one is whole. */
  part(table: string, part: number, text: string): void {
    this.node('PackPart', packPartId(this.topic, this.version, table, part), { table, part, rows: text });
  }

  /** A node that people search for: its label and the words that find it. */
  searchable(
    label: Label,
    id: string,
    name: string,
    words: (string | undefined | null)[],
    properties: Properties,
  ): void {
    const found = distinct([name, ...words.flatMap((w) => (w ? [w] : []))]);
    this.node(label, id, { label: name, words: found, search: prepareSearch(found), ...properties });
  }

  link(
    type: string,
    [fromLabel, from]: [Label, string],
    [toLabel, to]: [Label, string],
    properties: Properties = {},
  ): void {
    const set = Object.entries(properties).filter(([, v]) => v !== undefined && v !== null) as [
      string,
      Value,
    ][];
    this.relationships.push({
      type,
      fromLabel,
      from,
      toLabel,
      to,
      properties: { load: this.version, ...Object.fromEntries(set) },
    });
  }
}
