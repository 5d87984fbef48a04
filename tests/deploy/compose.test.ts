import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ENVIRONMENT, readConfig } from '../../server/config.ts';

interface Service {
  image?: string;
  build?: string;
  environment: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[]; interval: string; timeout: string; retries: number };
}

const ROOT = new URL('../../', import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const names: string[] = ENVIRONMENT.map((variable) => variable.name);

/** What Compose does with ${NAME:-default}, for someone who has set `env`. */
const compose = (env: Record<string, string> = {}) =>
  parse(
    textOf('docker-compose.yml').replace(
      /\$\{(\w+):-([^}]*)\}/g,
      (_all, name, fallback) => env[name] ?? fallback,
    ),
    {
      strict: true,
      uniqueKeys: true,
    },
  ) as { services: { neo4j: Service; server: Service }; volumes: Record<string, unknown> };

describe('docker-compose.yml', () => {
  const { services, volumes } = compose();

  test('Compose itself finds it valid', ({ skip }) => {
    if (spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status !== 0) {
      console.warn(
        '!!! SKIPPED: `docker compose config`, for the docker client has no compose plugin: install docker-compose-plugin',
      );
      skip();
    }
    const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('Neo4j 5.26 Community, with a volume for its data and memory set', () => {
    expect(Object.keys(services).sort()).toEqual(['neo4j', 'server']);
    expect(services.neo4j.image).toMatch(/^neo4j:5\.26(\.\d+)?-community$/);
    const [volume, folder] = (services.neo4j.volumes?.[0] ?? '').split(':');
    expect(folder).toBe('/data');
    expect(Object.keys(volumes)).toContain(volume);
    for (const setting of ['heap_initial__size', 'heap_max__size', 'pagecache_size']) {
      expect(services.neo4j.environment[`NEO4J_server_memory_${setting}`]).toMatch(/^\d+[mg]$/);
    }
  });

  test('Neo4j has only settings it knows: a stray NEO4J_ variable would stop it', () => {
    for (const name of Object.keys(services.neo4j.environment))
      expect(name).toMatch(/^NEO4J_(AUTH$|server_|dbms_|db_)/);
  });

  test('the server waits until Neo4j is healthy', () => {
    const check = services.neo4j.healthcheck;
    expect(check?.test[0]).toMatch(/^CMD/);
    for (const time of [check?.interval, check?.timeout]) expect(time).toMatch(/^\d+s$/);
    expect(check?.retries).toBeGreaterThan(1);
    expect(services.server.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services.server.build).toBe('.');
  });

  test('sets only variables the server knows, all those of Neo4j, and the server accepts them', () => {
    const { environment } = services.server;
    for (const name of Object.keys(environment)) expect(names).toContain(name);
    for (const name of names.filter((name) => name.startsWith('NEO4J_')))
      expect(environment).toHaveProperty(name);
    expect(readConfig(environment)).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      store: { engine: 'neo4j' },
    });
  });

  test.each<Record<string, string>>([{}, { NEO4J_PASSWORD: 'another one', PORT: '5000' }])(
    'both sides agree, with %j',
    (env) => {
      const { server, neo4j } = compose(env).services;
      const { store, port } = readConfig(server.environment);
      if (store.engine !== 'neo4j') throw new Error('not Neo4j');
      expect(neo4j.environment.NEO4J_AUTH).toBe(`${store.user}/${store.password}`);
      expect(store.password.length).toBeGreaterThanOrEqual(8);
      expect(new URL(store.uri).host).toBe('neo4j:7687');
      expect(server.ports).toEqual([`127.0.0.1:${env.PORT ?? '4000'}:${port}`]);
    },
  );
});

describe('Dockerfile', () => {
  const lines = textOf('Dockerfile').replace(/\\\n/g, ' ').split('\n');
  const starts = lines.flatMap((line, at) => (line.startsWith('FROM ') ? [at] : []));
  const last = lines.slice(starts.at(-1));
  const argument = (instruction: string) =>
    last
      .filter((line) => line.startsWith(`${instruction} `))
      .map((line) => line.slice(instruction.length + 1));

  test('builds in one stage and runs in another, as a user without rights', () => {
    expect(starts.length).toBeGreaterThan(1);
    expect(argument('USER')).toEqual(['node']);
    expect(argument('COPY').every((copy) => copy.startsWith('--from='))).toBe(true);
  });

  test('its Node is one that package.json allows', () => {
    const least = Number(/(\d+)/.exec(JSON.parse(textOf('package.json')).engines.node)?.[1]);
    for (const at of starts)
      expect(Number(/node:(\d+)/.exec(lines[at] ?? '')?.[1])).toBeGreaterThanOrEqual(least);
  });

  test('its environment is one the server knows and accepts', () => {
    const env = Object.fromEntries(
      argument('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string])),
    );
    for (const name of Object.keys(env).filter((name) => name !== 'NODE_ENV')) expect(names).toContain(name);
    const config = readConfig(env);
    expect(config).toMatchObject({ host: '0.0.0.0', store: { engine: 'embedded', dataDir: '/data' } });
    expect(argument('EXPOSE')).toEqual([String(config.port)]);
    expect(argument('VOLUME')).toEqual(['/data']);
  });

  test('has what the server needs to run, and starts it', () => {
    const copied = argument('COPY').map((line) => line.split(' ')[1]?.replace('/app/', ''));
    expect(copied.sort()).toEqual(['dist', 'node_modules', 'package.json', 'seed/topics']);
    for (const part of ['package.json', 'package-lock.json', 'seed/topics'])
      expect(existsSync(new URL(part, ROOT))).toBe(true);
    expect(argument('CMD')[0]).toContain('"dist/server/main.js"');
    expect(JSON.parse(textOf('package.json')).scripts).toHaveProperty('build');
  });

  test('nothing built, installed or secret is sent to the build', () => {
    const ignored = textOf('.dockerignore').split('\n');
    for (const name of ['.git', 'node_modules', 'dist', 'data', '.env*']) expect(ignored).toContain(name);
  });
});
