/** The servers that are compared, each a process of its own, on the same data. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApp } from '../../browser/app.ts';
import type { Topic } from '../growth-questions.ts';
import type { Body, Question } from './questions.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const RIVALS = join(FOLDER, 'rivals');

/** `ours`: rows are kept, answers are not; `bare`: neither; `kept`: both, as it comes. */
export type Name =
  | 'ours'
  | 'ours, bare'
  | 'ours, embedded'
  | 'ours, kept'
  | '@neo4j/graphql'
  | 'by hand'
  | 'static';

export interface Server {
  name: Name;
  url(question: Question): string;
  /** What it is sent; `form`: of several ways to ask, which. */
  body(question: Question, turn: number, topic: Topic, form?: number): Body;
  /** Ways to ask a question. */
  forms(question: Question): number;
  stop(): Promise<void>;
}

/** Like the others: no line a request is written, and none is refused for coming too often. */
const ALIKE = { LOG_LEVEL: 'warn', RATE_LIMIT: '0' };

/** Ours, as it is built; `kept`: with answers kept. */
export async function startOurs(name: Name, env: Record<string, string>, kept = false): Promise<Server> {
  const app = await startApp({ ...ALIKE, KEPT_ANSWERS_MB: kept ? '64' : '0', ...env });
  return {
    name,
    url: () => `${app.address}/graphql`,
    body: (question, turn, topic) => {
      const { query, variables } = question.ours(turn, topic);
      // A variable that the query does not name: equal questions that come together are not answered as one.
      return { query, variables: kept ? variables : { ...Object(variables), turn } };
    },
    forms: () => 1,
    stop: () => app.remove(),
  };
}

export async function startByHand(uri: string): Promise<Server> {
  const { address, stop } = await started(['--import', 'tsx', join(FOLDER, 'by-hand.ts'), uri]);
  return {
    name: 'by hand',
    url: ({ statement }) => `${address}/${statement}`,
    body: (question, turn, topic) => question.byHand(turn, topic),
    forms: () => 1,
    stop,
  };
}

/** `file`: the answers by name of question, as JSON. */
export async function startStatic(file: string): Promise<Server> {
  const { address, stop } = await started(['--import', 'tsx', join(FOLDER, 'constant.ts'), file]);
  return {
    name: 'static',
    url: ({ name }) => `${address}/${name}`,
    body: (question, turn, topic) => question.ours(turn, topic),
    forms: () => 1,
    stop,
  };
}

export async function startLibrary(uri: string): Promise<Server> {
  const { address, stop } = await started([join(RIVALS, 'neo4j-graphql.js'), uri]);
  return {
    name: '@neo4j/graphql',
    url: () => address,
    body: (question, turn, topic, form = 0) => question.library[form]?.(turn, topic) ?? {},
    forms: ({ library }) => library.length,
    stop,
  };
}

/** False, with a line that says why, where its packages cannot be had: the others are compared without it. */
export function installLibrary(): boolean {
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], {
      cwd: RIVALS,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    return true;
  } catch (error) {
    console.error(
      `SKIPPED: @neo4j/graphql could not be installed: ${error instanceof Error ? error.message : error}`,
    );
    return false;
  }
}

async function started(args: string[]): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit');
  const said = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
  if (!said) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`);
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { address: String(said[0]).trim(), stop };
}
