/** In a process of its own, so that its peak memory is the load's: loads, and prints what it took as JSON. */
import { loadChecked } from '../../seed/load.ts';
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
  /** Making up the topic, or reading the files: no part of the load. */
  topic: Cost;
  /** From a checked pack to a topic that is listed: grades, drawing, search, the pack's own rows; all indexes. */
  load: Cost;
  close: Cost;
  /** Largest resident set, in megabytes; of it, what was held before the store was opened. */
  peak: number;
  before: number;
}

const [what = '', dataDir = ''] = process.argv.slice(2);
let begun = performance.now();
let used = process.cpuUsage();
const loadInto = what === 'hetionet' ? rowsOfHetionet() : madeUp(Number(what));
const topic = lap();
const before = process.resourceUsage().maxRSS / 1_000;
const store = await openStore({ dataDir });
await store.ensureSchema(GRAPH_SCHEMA);
const { nodes, relationships } = await loadInto(store);
const load = lap();
await store.close();
const close = lap();
const peak = process.resourceUsage().maxRSS / 1_000;
const report: LoadReport = { nodes, relationships, topic, load, close, peak, before };
console.log(JSON.stringify(report));

function madeUp(claims: number) {
  const pack = largeTopic(claims);
  return (into: typeof store) => loadChecked(into, pack);
}

function rowsOfHetionet() {
  const rows = hetionet();
  return (into: typeof store) => into.bulkLoad(rows);
}

function lap(): Cost {
  const { user, system } = process.cpuUsage(used);
  const cost = { wall: (performance.now() - begun) / 1_000, cpu: (user + system) / 1e6 };
  begun = performance.now();
  used = process.cpuUsage();
  return cost;
}
