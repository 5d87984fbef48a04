/** What was measured, as tables that can stand in a page (Markdown). */
import { spread } from '../measure.ts';
import type { Name } from './servers.ts';
import type { Load } from './under-load.ts';

export interface Figures {
  median: number;
  /** 95th percentile. */
  high: number;
  requestsASecond: number;
  errors: number;
}

/** By question, then by server. */
export type Answers = Map<string, Map<Name, Figures>>;

/** Of several turns of the load on one server: all answers together, the middle one of the rates. */
export function figures(loads: readonly Load[]): Figures {
  const { median, high } = spread(loads.flatMap(({ took }) => took));
  const rates = loads.map(({ requestsASecond }) => requestsASecond).sort((a, b) => a - b);
  return {
    median,
    high,
    requestsASecond: rates[Math.floor(rates.length / 2)] ?? 0,
    errors: loads.reduce((sum, { errors }) => sum + errors, 0),
  };
}

/** One row a question, one column a server. */
export function table(
  title: string,
  answers: Answers,
  servers: readonly Name[],
  cell: (of: Figures) => string,
) {
  const rows = [...answers].map(([question, byServer]) => [
    question,
    ...servers.map((name) => {
      const of = byServer.get(name);
      return of ? cell(of) : '';
    }),
  ]);
  print(title, ['', ...servers], rows);
}

/** Each against the aim that its head names. */
export function ratios(one: Answers, many: Answers, before: Answers | undefined): void {
  const rows = [...many.keys()].map((question) => {
    const at1 = (name: Name) => one.get(question)?.get(name);
    const at16 = (name: Name) => many.get(question)?.get(name);
    const earlier = before?.get(question)?.get('ours')?.median;
    const both = (of: Name, to: Name) =>
      `${part(at1(of)?.median, at1(to)?.median)}, ${part(at16(of)?.median, at16(to)?.median)}`;
    const toLibrary = (of: Name) => part(at16(of)?.requestsASecond, at16('@neo4j/graphql')?.requestsASecond);
    return [
      question,
      toLibrary('ours'),
      part(at16('ours')?.high, at16('@neo4j/graphql')?.high),
      both('ours', 'by hand'),
      `${toLibrary('ours, bare')}; ${both('ours, bare', 'by hand')}`,
      both('ours, embedded', 'ours'),
      part(at16('ours, kept')?.requestsASecond, at16('static')?.requestsASecond),
      part(at1('ours')?.median, earlier),
    ];
  });
  const heads = [
    '',
    'requests/s to @neo4j/graphql (aim 5)',
    '95 % to @neo4j/graphql (aim 0.2)',
    'median to by hand, at 1 and 16 (aim 1.3)',
    'bare: requests/s to @neo4j/graphql; median to by hand, at 1 and 16',
    'embedded to Neo4j, at 1 and 16 (aim 1.5)',
    'kept to static, requests/s (aim 0.7)',
    'median to the size before (aim 1.3)',
  ];
  print('Ours in ratios', heads, rows);
}

export function print(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(`\n**${title}**\n`);
  console.log([row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n'));
}

const part = (of: number | undefined, to: number | undefined) => (of && to ? (of / to).toFixed(2) : '');
export const ms = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
