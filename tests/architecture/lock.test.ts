import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, read } from './sources.ts';

interface LockEntry {
  version?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, LockEntry>;
}

/** Packages whose work is done by a binary for each machine: without its entry, that machine cannot install. */
const BINARY_PACKAGES = [
  '@grafeo-db/js',
  '@biomejs/biome',
  'rolldown',
  'lightningcss',
  'esbuild',
  'typescript',
];
const MACHINES = [
  { os: 'darwin', cpu: 'arm64' },
  { os: 'darwin', cpu: 'x64' },
  { os: 'win32', cpu: 'x64' },
  { os: 'win32', cpu: 'arm64' },
  { os: 'linux', cpu: 'x64' },
  { os: 'linux', cpu: 'arm64' },
];
/** Made for x64 alone: Windows on arm64 runs it, and an x64 Node, by emulation. */
const BY_EMULATION = ['@grafeo-db/js win32 arm64'];

const lock = JSON.parse(read('package-lock.json')) as Lock;

function optionalDependenciesOf(name: string): Record<string, string> {
  const require = createRequire(join(ROOT, 'package.json'));
  const file = require.resolve.paths(name)?.[0];
  const manifest = JSON.parse(read(join('node_modules', name, 'package.json'))) as LockEntry;
  return file ? (manifest.optionalDependencies ?? {}) : {};
}

describe('package-lock.json', () => {
  it.each(BINARY_PACKAGES)('lists every binary of %s (missing? npm run lock)', (name) => {
    const wanted = Object.entries(optionalDependenciesOf(name));
    const missing = wanted.filter(
      ([binary, version]) => lock.packages[`node_modules/${binary}`]?.version !== version,
    );
    expect(wanted).not.toEqual([]);
    expect(missing).toEqual([]);
  });

  it.each(BINARY_PACKAGES)('lets every machine install %s', (name) => {
    const entries = Object.keys(optionalDependenciesOf(name)).map(
      (binary) => lock.packages[`node_modules/${binary}`],
    );
    const without = MACHINES.filter(
      ({ os, cpu }) =>
        !BY_EMULATION.includes(`${name} ${os} ${cpu}`) &&
        !entries.some((entry) => entry?.optional && entry.os?.includes(os) && entry.cpu?.includes(cpu)),
    );
    expect(without).toEqual([]);
  });

  it('names no host to fetch from', () => {
    const hosts = Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.includes('://'));
    expect(hosts.map(([path]) => path)).toEqual([]);
  });

  it('agrees with package.json', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const root = (lock.packages[''] ?? {}) as Record<string, Record<string, string>>;
    for (const kind of ['dependencies', 'devDependencies']) expect(root[kind]).toEqual(manifest[kind]);
  });
});
