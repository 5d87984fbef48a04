import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { neo4jJars } from './jars.ts';
import { findJava, type Java } from './java.ts';

/** The versions whose jars are listed beside this file. */
export type Neo4jVersion = '5.26.12' | '2026.08.1';
export const JAVA_FOR: Record<Neo4jVersion, number> = { '5.26.12': 17, '2026.08.1': 21 };

export interface Neo4jAddress {
  uri: string;
  user?: string;
  password?: string;
}

export type StartedNeo4j =
  | (Neo4jAddress & {
      stop(): Promise<void>;
      /** Kills the process, and starts another on the same data and port. Not of a container, nor of one that was given. */
      crash?: { kill(): Promise<void>; startAgain(): Promise<void> };
    })
  | { skipped: string };

export type Use = 'tests' | 'measuring';

const READY_WITHIN_MS = 120_000;

/**
 * A real, empty Neo4j without authentication, from the first of these that there is: the server at NEO4J_TEST_URI
 * (for 5.26 only; its database is emptied), a container, Java with the jars from Maven Central. What it started is
 * stopped by `stop`, and when this process ends.
 */
export async function startNeo4j(version: Neo4jVersion, use: Use = 'tests'): Promise<StartedNeo4j> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  if (uri && version.startsWith('5.')) {
    const given = { uri, user, password };
    await untilReady(given, () => undefined, 10_000);
    return { ...given, stop: async () => {} };
  }
  const container = dockerAnswers() ? await startContainer(version) : undefined;
  if (container) return container;
  const java = findJava(JAVA_FOR[version]);
  const launchable = java !== undefined && (java.compiler || version.startsWith('5.'));
  if (!launchable) {
    return {
      skipped: `no Neo4j ${version}: start Docker, or install a JDK of version ${JAVA_FOR[version]} or later (apt install openjdk-17-jdk, https://adoptium.net), or set NEO4J_TEST_URI to a server whose data may be deleted`,
    };
  }
  // A second try: another process may have taken the port that was free.
  return startWithJava(version, java, use).catch((error) => {
    console.warn(`${error}\nTrying once more.`);
    return startWithJava(version, java, use);
  });
}

function dockerAnswers(): boolean {
  const args = ['info', '--format', '{{.ServerVersion}}'];
  const { status, stdout } = spawnSync('docker', args, { encoding: 'utf8', timeout: 5_000 });
  return status === 0 && stdout.trim() !== '';
}

async function startContainer(version: Neo4jVersion): Promise<StartedNeo4j | undefined> {
  const docker = (...args: string[]) => spawnSync('docker', args, { encoding: 'utf8', timeout: 300_000 });
  const image = `neo4j:${version}-community`;
  const run = docker('run', '-d', '--rm', '-p', '127.0.0.1:0:7687', '-e', 'NEO4J_AUTH=none', image);
  if (run.status !== 0) {
    console.warn(`Docker could not start ${image}, trying Java: ${run.stderr?.trim()}`);
    return undefined;
  }
  const id = run.stdout.trim();
  const remove = () => void docker('rm', '-f', id);
  process.once('exit', remove);
  const stop = async () => {
    process.off('exit', remove);
    remove();
  };
  const address = { uri: `bolt://${docker('port', id, '7687').stdout.trim().split('\n')[0]}` };
  await untilReady(address, () => undefined, READY_WITHIN_MS).catch(async (error) => {
    await stop();
    throw error;
  });
  return { ...address, stop };
}

/** Starts the server, and ends it when its standard input ends, which is when its parent is gone however it went. */
const LAUNCHER = `
import org.neo4j.server.CommunityBootstrapper;
import org.neo4j.server.NeoBootstrapper;

public class Launcher {
  public static void main(String[] args) {
    Thread watch = new Thread(() -> {
      try { while (System.in.read() >= 0) { } } catch (java.io.IOException gone) { }
      Runtime.getRuntime().halt(0);
    });
    watch.setDaemon(true);
    watch.start();
    int status = NeoBootstrapper.start(new CommunityBootstrapper(), args);
    if (status != 0) System.exit(status);
  }
}
`;

/** Started for a minute it compiles quickly rather than well; what is measured compiles as an operator's does. */
const JAVA_OPTIONS: Record<Use, string[]> = {
  tests: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xms256m', '-Xmx1g'],
  measuring: ['-XX:+UseG1GC', '-Xms1g', '-Xmx2g'],
};

async function startWithJava(version: Neo4jVersion, java: Java, use: Use): Promise<StartedNeo4j> {
  const jars = await neo4jJars(version);
  const home = mkdtempSync(join(tmpdir(), 'neo4j-'));
  const port = await freePort();
  mkdirSync(join(home, 'conf'));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(port, use));
  writeFileSync(join(home, 'Launcher.java'), LAUNCHER);
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'];
  const args = [
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...JAVA_OPTIONS[use],
    '-cp',
    join(jars, '*'),
    java.compiler ? join(home, 'Launcher.java') : 'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  const launch = () => {
    const log = openSync(join(home, 'output.log'), 'w');
    const launched = spawn(java.command, args, { stdio: ['pipe', log, log] });
    closeSync(log);
    return launched;
  };
  let server = launch();
  const kill = () => void server.kill('SIGKILL');
  process.once('exit', kill);
  const address = { uri: `bolt://127.0.0.1:${port}` };
  const ready = () => untilReady(address, () => whyEnded(server, home), READY_WITHIN_MS);
  const stop = async () => {
    process.off('exit', kill);
    await end(server);
    rmSync(home, { recursive: true, force: true });
  };
  await ready().catch(async (error) => {
    await stop();
    throw error;
  });
  const startAgain = () => {
    server = launch();
    return ready();
  };
  return { ...address, stop, crash: { kill: () => end(server), startAgain } };
}

const whyEnded = ({ exitCode, signalCode }: ChildProcess, home: string) =>
  exitCode === null && signalCode === null
    ? undefined
    : `it ended with ${exitCode ?? signalCode}:\n${tail(join(home, 'output.log'))}${tail(join(home, 'logs/neo4j.log'))}`;

const tail = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').slice(-2_000) : '');

const configuration = (port: number, use: Use) => `
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=${use === 'measuring' ? '1g' : '128m'}
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
`;

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await gone;
}

async function untilReady(
  { uri, user, password }: Neo4jAddress,
  ended: () => string | undefined,
  withinMs: number,
): Promise<void> {
  const driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
  const giveUp = Date.now() + withinMs;
  try {
    for (;;) {
      const problem = await driver.executeQuery('RETURN 1').then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (problem === undefined) return;
      const why = ended();
      if (why !== undefined) throw new Error(`Neo4j did not start: ${why}`);
      if (Date.now() > giveUp)
        throw new Error(`Neo4j at ${uri} was not ready in ${withinMs / 1000} s: ${problem}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  } finally {
    await driver.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Empties the database: all nodes, relationships, constraints and indexes (Neo4j Community has one database). */
export async function wipeNeo4j({ uri, user, password }: Neo4jAddress): Promise<void> {
  const driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
  const session = driver.session();
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    for (const [sort, sorts] of [
      ['CONSTRAINT', 'CONSTRAINTS'],
      ['INDEX', 'INDEXES'],
    ]) {
      const names = await session.run(
        `SHOW ${sorts} YIELD name, type WHERE type <> 'LOOKUP' RETURN collect(name) AS names`,
      );
      for (const name of (names.records[0]?.get('names') ?? []) as string[])
        await session.run(`DROP ${sort} \`${name}\``);
    }
  } finally {
    await session.close();
    await driver.close();
  }
}
