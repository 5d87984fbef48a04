/** In a process of its own, so that its peak memory is the load's: makes rows, loads them, prints what it took as JSON. */
import { packToGraph } from '../../seed/write/graph.ts';
import { GRAPH_SCHEMA } from '../../server/store/graph-schema.ts';
import { openStore } from '../../server/store/open.ts';
import { hetionet } from './hetionet.ts';
import { largeTopic } from './large-topic.ts';

/** What one part of the work took. */
export interface Cost {
  /** By the clock, in seconds. */
  wall: number;
  /** Of all threads, in seconds: what the clock says when the machine has nothing else to do, or less. */
  cpu: number;
}

export interface LoadReport {
  nodes: number;
  relationships: number;
  /** Making the rows: grades, drawing, search tokens. */
  rows: Cost;
  /** Nodes, relationships, indexes, search index. */
  load: Cost;
  close: Cost;
  /** Largest resident set, in megabytes; of it, what was held before the store was opened. */
  peak: number;
  before: number;
}

const [what = '', dataDir = ''] = process.argv.slice(2);
let begun = performance.now();
let used = process.cpuUsage();
const graph = what === 'hetionet' ? hetionet() : packToGraph(largeTopic(Number(what)));
const rows = lap();
const before = process.resourceUsage().maxRSS / 1_000;
const store = await openStore({ dataDir });
await store.ensureSchema(GRAPH_SCHEMA);
const loaded = await store.bulkLoad(graph);
const load = lap();
await store.close();
const close = lap();
const peak = process.resourceUsage().maxRSS / 1_000;
const report: LoadReport = { ...loaded, rows, load, close, peak, before };
console.log(JSON.stringify(report));

function lap(): Cost {
  const { user, system } = process.cpuUsage(used);
  const cost = { wall: (performance.now() - begun) / 1_000, cpu: (user + system) / 1e6 };
  begun = performance.now();
  used = process.cpuUsage();
  return cost;
}
