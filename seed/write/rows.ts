/** Makes the nodes and relationships of a graph, one by one. */
import { KIND_OF, type Label } from '../../server/store/graph-schema.ts';
import { prepareSearch } from '../../server/store/search-text.ts';
import type { NodeRow, Properties, RelationshipRow } from '../../server/store/store.ts';
import type { Concept, Pack, Study } from '../pack/format.ts';
import { conceptId, linkStamp, packPartId } from '../pack/ids.ts';

/** The values without repeats, in the order they came. */
export const distinct = <T>(values: T[]): T[] => [...new Set(values)];

/** Makes the rows of one pack's graph: every row carries the topic and the version it came with. */
export class GraphRows {
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

  node(label: Label, id: string, properties: Properties): NodeRow {
    return {
      label,
      id,
      properties: { kind: KIND_OF[label], topic: this.topic, load: this.version, ...properties },
    };
  }

  /** A part of the pack itself. Its id names the version: the parts of the version before stay until this one is whole. */
  part(table: string, part: number, text: string): NodeRow {
    return this.node('PackPart', packPartId(this.topic, this.version, table, part), {
      table,
      part,
      rows: text,
    });
  }

  /** A node that people search for: its label and the words that find it. */
  searchable(
    label: Label,
    id: string,
    name: string,
    words: (string | undefined | null)[],
    properties: Properties,
  ): NodeRow {
    const found = distinct([name, ...words.flatMap((w) => (w ? [w] : []))]);
    return this.node(label, id, { label: name, words: found, search: prepareSearch(found), ...properties });
  }

  /** Said by this topic, also where it begins at a concept or publication that another topic has too. */
  link(
    type: string,
    [fromLabel, from]: [Label, string],
    [toLabel, to]: [Label, string],
    properties: Properties = {},
  ): RelationshipRow {
    return {
      type,
      fromLabel,
      from,
      toLabel,
      to,
      properties: { load: linkStamp(this.topic, this.version), ...properties },
    };
  }
}
