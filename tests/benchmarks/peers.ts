/**
 * Ours beside its peers on the same Neo4j and the same data, over HTTP: `@neo4j/graphql`, a service written by hand for
 * these questions, and constant answers as the ceiling; our embedded engine and our kept answers as columns of their own.
 * Ratios count, within one run: the load comes from the same machine.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import neo4j from 'neo4j-driver';
import { loadChecked } from '../../seed/load.ts';
import { openStore } from '../../server/store/open.ts';
import { startNeo4j, wipeNeo4j } from '../neo4j/start.ts';
import { type Topic, topicOf } from './growth-questions.ts';
import { largeTopic } from './large-topic.ts';
import { loaded } from './load.ts';
import { spread } from './measure.ts';
import { QUESTIONS, type Question } from './peers/questions.ts';
import { type Answers, figures, ms, print, ratios, table } from './peers/report.ts';
import {
  installLibrary,
  type Name,
  type Server,
  startByHand,
  startLibrary,
  startOurs,
  startStatic,
} from './peers/servers.ts';
import { PEER_INDEXES } from './peers/statements.ts';
import { type Load, type Target, underLoad } from './peers/under-load.ts';

/** PEERS_CLAIMS: other sizes (80,000 gives a million relationships); PEERS_SECONDS and PEERS_ROUNDS: how long each is asked, how often by turns. */
const SIZES = (process.env.PEERS_CLAIMS ?? '80,9700').split(',').map(Number);
const SECONDS = Number(process.env.PEERS_SECONDS ?? 2);
const ROUNDS = Number(process.env.PEERS_ROUNDS ?? 3);
/** Different questions of one kind. */
const TURNS = 64;
const MIXED_SECONDS = 10;
const WARM_UP_SECONDS = 8;

export async function benchPeers(): Promise<void> {
  const started = await startNeo4j('5.26.12', 'measuring');
  if ('skipped' in started) return console.error(`SKIPPED: peers: ${started.skipped}`);
  const library = installLibrary();
  let before: Answers | undefined;
  try {
    for (const claims of SIZES) before = await compare(claims, started.uri, library, before);
  } finally {
    await started.stop();
  }
}

/** One size. Returns what one connection measured. */
async function compare(claims: number, uri: string, library: boolean, before: Answers | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-peers-'));
  const dataDir = join(folder, 'data');
  const { relationships } = await loaded(String(claims), dataDir);
  await fill(uri, claims);
  const servers: Server[] = [
    await startOurs('ours', { NEO4J_URI: uri }),
    await startOurs('ours, bare', { NEO4J_URI: uri, KEPT_ROWS_MB: '0' }),
    await startOurs('ours, embedded', { DATA_DIR: dataDir }),
    ...(library ? [await startLibrary(uri)] : []),
    await startByHand(uri),
  ];
  const kept = await startOurs('ours, kept', { NEO4J_URI: uri }, true);
  try {
    const ours = servers[0];
    if (!ours) throw new Error('nothing to measure');
    const topic = await topicOf(claims, (query) => answerOf(ours.url(QUESTIONS[0] as Question), { query }));
    const answers = await sameAnswers(servers, topic);
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify(answers));
    servers.push(await startStatic(file));
    console.log(
      `\n## ${relationships.toLocaleString('en')} relationships\n\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load of the machine before: ${(loadavg()[0] ?? 0).toFixed(1)}`,
    );
    // A database that has just started is slow to whoever asks first.
    for (const server of servers) await underLoad(allQuestions(server, topic), 16, WARM_UP_SECONDS);
    const one = await measured([...servers], topic, 1);
    const many = await measured([...servers, kept], topic, 16);
    const names = [...servers, kept].map(({ name }) => name);
    const latency = ({ median, high }: { median: number; high: number }) => `${ms(median)} / ${ms(high)}`;
    table('1 connection: median / 95 %, ms', one, names.slice(0, -1), latency);
    table('16 connections: median / 95 %, ms', many, names, latency);
    table('16 connections: requests a second', many, names, (of) => `${Math.round(of.requestsASecond)}`);
    ratios(one, many, before);
    await mixed(servers, topic);
    const errors = [one, many].flatMap((all) => [...all.values()]).flatMap((of) => [...of.values()]);
    console.log(`\nErrors: ${errors.reduce((sum, of) => sum + of.errors, 0)}`);
    return one;
  } finally {
    for (const server of [...servers, kept]) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(uri: string, claims: number): Promise<void> {
  await wipeNeo4j({ uri });
  const store = await openStore({ uri });
  await loadChecked(store, largeTopic(claims));
  await store.close();
  const driver = neo4j.driver(uri);
  for (const statement of PEER_INDEXES) await driver.executeQuery(statement);
  await driver.close();
}

/** Throws where two servers do not tell the same. Returns one answer a question, by its name. */
async function sameAnswers(servers: readonly Server[], topic: Topic): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const question of QUESTIONS) {
    for (let turn = 0; turn < 5; turn++) {
      let expected: unknown[] | undefined;
      for (const server of servers) {
        for (let form = 0; form < server.forms(question); form++) {
          const answer = await answerOf(server.url(question), server.body(question, turn, topic, form));
          answers[question.name] ??= { data: answer };
          const facts = question.facts(answer);
          expected ??= facts;
          if (facts.length === 0 || !isDeepStrictEqual(facts, expected))
            throw new Error(
              `${question.name}: ${server.name} tells otherwise (way ${form}): ${difference(facts, expected)}`,
            );
        }
      }
    }
  }
  return answers;
}

function difference(facts: unknown[], expected: unknown[]): string {
  const only = (of: unknown[], not: unknown[]) =>
    JSON.stringify(of.filter((x) => !not.includes(x)).slice(0, 5));
  return `${facts.length} values, expected ${expected.length}; ${only(facts, expected)}, expected ${only(expected, facts)}`;
}

async function answerOf(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!response.ok || answer.errors)
    throw new Error(`${url}: HTTP ${response.status} ${JSON.stringify(answer).slice(0, 500)}`);
  return answer.data ?? answer;
}

/** By turns, so that what else the machine does falls on all alike; the first turn warms up and is not counted. */
async function measured(servers: readonly Server[], topic: Topic, connections: number): Promise<Answers> {
  const answers: Answers = new Map();
  for (const question of QUESTIONS) {
    const loads = new Map<Name, Load[]>(servers.map(({ name }) => [name, []]));
    const forms = new Map<Name, number>();
    for (const server of servers)
      forms.set(server.name, await fasterForm(server, question, topic, connections));
    for (let round = 0; round < ROUNDS; round++) {
      // Another goes first each time.
      for (const server of [...servers.slice(round), ...servers.slice(0, round)]) {
        const targets = targetsOf(server, question, topic, forms.get(server.name));
        loads.get(server.name)?.push(await underLoad(targets, connections, SECONDS));
      }
    }
    answers.set(question.name, new Map([...loads].map(([name, of]) => [name, figures(of)])));
  }
  return answers;
}

/** Warms up. Of several ways to ask, the one with more answers a second. */
async function fasterForm(server: Server, question: Question, topic: Topic, connections: number) {
  let best = { form: 0, rate: -1 };
  for (let form = 0; form < server.forms(question); form++) {
    const targets = targetsOf(server, question, topic, form);
    const { requestsASecond: rate } = await underLoad(targets, connections, SECONDS);
    if (rate > best.rate) best = { form, rate };
  }
  return best.form;
}

function targetsOf(server: Server, question: Question, topic: Topic, form = 0): Target[] {
  return Array.from({ length: TURNS }, (_, turn) => ({
    url: server.url(question),
    body: JSON.stringify(server.body(question, turn, topic, form)),
  }));
}

/** One of each question after another. */
function allQuestions(server: Server, topic: Topic): Target[] {
  const all = QUESTIONS.map((question) => targetsOf(server, question, topic));
  return Array.from({ length: TURNS }, (_, turn) => all.flatMap((of) => of[turn] ?? [])).flat();
}

/** All questions at once from 16 connections: the slowest of a hundred. */
async function mixed(servers: readonly Server[], topic: Topic): Promise<void> {
  const rows: string[][] = [];
  for (const server of servers) {
    const targets = allQuestions(server, topic);
    await underLoad(targets, 16, SECONDS);
    const { took, requestsASecond, errors } = await underLoad(targets, 16, MIXED_SECONDS);
    const sorted = took.toSorted((a, b) => a - b);
    const last = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
    rows.push([
      server.name,
      ms(spread(took).median),
      ms(last),
      `${Math.round(requestsASecond)}`,
      `${errors}`,
    ]);
  }
  const heads = ['', 'median, ms', '99 %, ms (aim 1,000)', 'requests a second', 'errors'];
  print('All questions mixed, 16 connections', heads, rows);
}
