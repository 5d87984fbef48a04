/**
 * The server under a mixed load for minutes, with writes in between: all example questions, questions nobody asked
 * before, downloads, and a curator who grades. Prints what became of its memory, and how it answered.
 */
import { tokenHash } from '../../server/access/tokens.ts';
import { EXAMPLES } from '../api/examples.ts';
import { startApp } from '../browser/app.ts';
import { startNeo4j } from '../neo4j/start.ts';
import { ask } from './ask.ts';
import { line, printMany, spread } from './measure.ts';

/** SOAK_SECONDS: longer or shorter; SOAK_ENGINE=neo4j: on a Neo4j of its own. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 180);
const CONNECTIONS = 16;
const PARTS = 10;
const LOOK_EVERY_MS = 200;
/** One write after another, so long after the last was done. */
const WRITE_AFTER_MS = 1_000;
const TOKEN = 'soak';
const CLAIM = 'nad:claim:C13';
const GRADE = `mutation($claim: ID!, $level: Level!) {
  gradeByHand(claim: $claim, level: $level, verdict: SUPPORTED, why: "Soaked") { id } }`;
const LEVELS = ['HIGH', 'MODERATE', 'LOW', 'VERY_LOW'];

export async function benchSoak(): Promise<void> {
  const neo4j = process.env.SOAK_ENGINE === 'neo4j' ? await startNeo4j('5.26.12', 'measuring') : undefined;
  if (neo4j && 'skipped' in neo4j) return console.error(`SKIPPED: ${neo4j.skipped}`);
  const app = await startApp({
    ...(neo4j && { NEO4J_URI: neo4j.uri }),
    ACCESS_TOKENS: `soak:curator:${tokenHash(TOKEN)}`,
    KEPT_ANSWERS_MB: '4',
    KEPT_ROWS_MB: '4',
    NODE_OPTIONS: `--import ${new URL('./collect.mjs', import.meta.url).href}`,
    // Twice in each part of the time.
    COLLECT_EVERY_MS: String((1_000 * SECONDS) / PARTS / 2),
    LOG_LEVEL: 'error',
  });
  const until = performance.now() + 1_000 * SECONDS;
  const load = new Load(app.address, until);
  line(`-- ${SECONDS} s on ${neo4j ? 'Neo4j' : 'the embedded engine'}, ${CONNECTIONS} connections`, '');
  const [parts] = await Promise.all([
    memory(app.address, until),
    load.write(),
    ...Array.from({ length: CONNECTIONS }, (_, connection) => load.read(connection)),
  ]);
  for (const [nth, { heap, resident }] of parts.entries())
    line(`  Part ${nth + 1} of ${PARTS}`, `heap ${heap.toFixed(1)} MB, resident ${resident.toFixed(0)} MB`);
  const middle = parts[PARTS / 2 - 1];
  const last = parts.at(-1);
  if (middle && last)
    line('Heap after collection, end by middle', (last.heap / middle.heap).toFixed(2), 'aim: 1.1 at most');
  printMany('Answers: median / 95 % / 99 %', spread(load.took), 'aim: 99 % below 1 s');
  line('Answers, writes', `${load.took.length}, ${load.writes}`, `failed ${load.failed}, aim: 0`);
  for (const why of load.reasons) console.log(`  ${why}`);
  await app.remove();
  if (neo4j) await neo4j.stop();
}

class Load {
  readonly took: number[] = [];
  readonly reasons = new Set<string>();
  writes = 0;
  failed = 0;
  readonly #address: string;
  readonly #until: number;

  constructor(address: string, until: number) {
    this.#address = address;
    this.#until = until;
  }

  async read(connection: number): Promise<void> {
    for (let turn = connection; performance.now() < this.#until; turn += CONNECTIONS) {
      const [query, variables] = question(turn);
      await this.#noted(async () => {
        this.took.push(
          query === undefined ? await download(this.#address) : await ask(this.#address, query, variables),
        );
      });
    }
  }

  async write(): Promise<void> {
    while (performance.now() < this.#until) {
      const level = LEVELS[this.writes % LEVELS.length];
      await this.#noted(() => ask(this.#address, GRADE, { claim: CLAIM, level }, TOKEN));
      this.writes += 1;
      await new Promise((resolve) => setTimeout(resolve, WRITE_AFTER_MS));
    }
  }

  async #noted(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.failed += 1;
      if (this.reasons.size < 5) this.reasons.add(String(error));
    }
  }
}

/** Every example in turn; between them a document nobody sent before, and now and then a download (undefined). */
function question(turn: number): [query?: string, variables?: object] {
  if (turn % 97 === 0) return [];
  if (turn % 7 === 0) return [`{ new${turn}: search(text: "nad", first: ${1 + (turn % 50)}) { score } }`];
  return [EXAMPLES[turn % EXAMPLES.length]?.query, {}];
}

/** A file is of one version of a topic: one that a write overtook breaks off, as it should. */
async function download(address: string): Promise<number> {
  const begin = performance.now();
  const response = await fetch(`${address}/export/csv?topic=nad`);
  if (!response.ok) throw new Error(`/export/csv: ${response.status}`);
  await response.arrayBuffer().catch(() => {});
  return performance.now() - begin;
}

interface Part {
  /** Megabytes: the least that was seen, which is right after a collection. */
  heap: number;
  resident: number;
}

/** Looks at the server's own numbers until the end; by parts of the time. */
async function memory(address: string, until: number): Promise<Part[]> {
  const begin = performance.now();
  const parts: Part[] = Array.from({ length: PARTS }, () => ({
    heap: Number.POSITIVE_INFINITY,
    resident: 0,
  }));
  for (let now = begin; now < until; now = performance.now()) {
    const text = await (await fetch(`${address}/metrics`)).text();
    const megabytes = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) / 1e6;
    const part = parts[Math.floor((PARTS * (now - begin)) / (until - begin))];
    if (part) {
      part.heap = Math.min(part.heap, megabytes('nodejs_heap_size_used_bytes'));
      part.resident = Math.max(part.resident, megabytes('process_resident_memory_bytes'));
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return parts;
}
