/** Rows of a graph as tables for LOAD CSV: one a label or a type of relationship, with the statement that makes them rows again. */
import type { NodeRow, Properties, RelationshipRow } from '../../server/store/store.ts';

export interface CsvTable {
  text: string;
  /** What is done with each `row`. */
  statement: string;
}

/** Between the items of a list. */
const BETWEEN = '\u001f';

export function csvTables(nodes: readonly NodeRow[], relationships: readonly RelationshipRow[]): CsvTable[] {
  const tables: CsvTable[] = [];
  for (const [label, rows] of grouped(nodes, (row) => row.label)) {
    const { text, set } = tableOf(
      rows.map(({ id, properties }) => ({ ...properties, id })),
      'n',
    );
    tables.push({ text, statement: `CREATE (n:Entity:${label}) ${set}` });
  }
  for (const [type, rows] of grouped(relationships, (row) => row.type)) {
    const { text, set } = tableOf(
      rows.map(({ from, to, properties }) => ({ ...properties, from_: from, to_: to })),
      'r',
    );
    const ends = 'MATCH (a:Entity {id: row.from_}) MATCH (b:Entity {id: row.to_})';
    tables.push({ text, statement: `${ends} CREATE (a)-[r:\`${type}\`]->(b) ${set}` });
  }
  return tables;
}

function grouped<T>(rows: readonly T[], name: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(name(row)) ?? [];
    if (group.push(row) === 1) groups.set(name(row), group);
  }
  return groups;
}

function tableOf(rows: Properties[], variable: string): { text: string; set: string } {
  const kinds = new Map<string, string>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (!kinds.has(name) && value != null && !(Array.isArray(value) && value.length === 0))
        kinds.set(name, Array.isArray(value) ? `list of ${typeof value[0]}` : typeof value);
  const names = [...kinds.keys()];
  const lines = rows.map((row) => names.map((name) => cell(row[name])).join(','));
  const sets = [...kinds]
    .filter(([name]) => !name.endsWith('_'))
    .map(([name, kind]) => `${variable}.${name} = ${read(name, kind)}`);
  return {
    text: [names.join(','), ...lines].join('\n'),
    set: sets.length > 0 ? `SET ${sets.join(', ')}` : '',
  };
}

/** Nothing for what is not there: the database reads it as null. */
function cell(value: Properties[string]): string {
  if (value == null || (Array.isArray(value) && value.length === 0)) return '';
  const text = Array.isArray(value) ? value.join(BETWEEN) : String(value);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '""')}"`;
}

const READERS: Record<string, (cell: string) => string> = {
  number: (cell) => `toFloat(${cell})`,
  boolean: (cell) => `toBoolean(${cell})`,
  'list of string': (cell) => `split(${cell}, '${BETWEEN}')`,
  'list of number': (cell) => `[x IN split(${cell}, '${BETWEEN}') | toFloat(x)]`,
};

const read = (name: string, kind: string): string => READERS[kind]?.(`row.${name}`) ?? `row.${name}`;
