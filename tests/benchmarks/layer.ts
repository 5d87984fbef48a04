/** What GraphQL costs over the same answer given by hand: requests a second of each server as a part of the static one's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { CONSTANTS, QUERY } from './layer/constant.ts';
import { line } from './measure.ts';

const SERVER = fileURLToPath(new URL('./layer/server.ts', import.meta.url));
const NAMES = {
  'static object': '',
  'ours, executed': 'aim: 0.6',
  'ours, kept': 'aim: 0.7',
  'Apollo as it comes': '',
};
const CONNECTIONS = 16;
const SECONDS = 5;
/** Each server is measured so often, by turns: a machine that others use is not the same all the time. */
const ROUNDS = 3;

export async function benchLayer(): Promise<void> {
  const servers = await Promise.all(Object.keys(NAMES).map(start));
  for (const size of Object.keys(CONSTANTS)) {
    const body = JSON.stringify({ query: QUERY, variables: { size } });
    const rates = new Map(servers.map(({ name }) => [name, [] as number[]]));
    for (let round = -1; round < ROUNDS; round++) {
      for (const { name, url } of servers) {
        const rate = await requestsASecond(url, body, round < 0 ? 1 : SECONDS);
        if (round >= 0) rates.get(name)?.push(rate);
      }
    }
    const median = (name: string) =>
      (rates.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    const bytes = JSON.stringify({ data: { claims: CONSTANTS[size] } }).length;
    for (const [name, aim] of Object.entries(NAMES)) {
      const rate = median(name);
      const part = (rate / median('static object')).toFixed(2);
      line(`${(bytes / 1000).toFixed(1)} kB, ${name}`, `${part} of static (${Math.round(rate)}/s)`, aim);
    }
  }
  for (const { stop } of servers) stop();
}

async function start(name: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [url] = await once(child.stdout, 'data');
  return { name, url: String(url).trim(), stop: () => child.stdin.end() };
}

async function requestsASecond(url: string, body: string, duration: number): Promise<number> {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: CONNECTIONS,
    duration,
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} failed at ${url}`);
  return result.requests.average;
}
