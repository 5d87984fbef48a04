/**
 * Brings a clone to where it can run: packages installed, client and server built.
 * Each step compares contents, not dates, and does nothing when nothing changed. Node built-ins only.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is built, from which sources, by which Vite configuration. */
const BUILDS = [
  {
    name: 'client',
    config: 'vite.config.ts',
    result: 'dist/client/index.html',
    clean: ['dist/client'],
    sources: [
      'client',
      'references',
      'public',
      'server/schema.graphql',
      'vite.config.ts',
      'scripts/vite',
      'tsconfig.json',
      'package-lock.json',
    ],
  },
  {
    name: 'server',
    config: 'vite.server.config.ts',
    result: 'dist/server/main.js',
    clean: ['dist/server', 'dist/seed'],
    sources: ['server', 'seed', 'references', 'vite.server.config.ts', 'tsconfig.json', 'package-lock.json'],
  },
];
/** Read when the server runs, never built in. */
const NOT_A_SOURCE = [join('seed', 'topics')];

export async function prepare() {
  await install();
  for (const build of BUILDS) await buildIfStale(build);
}

/** What the command line needs: not the client. */
export async function prepareServer() {
  await install();
  for (const build of BUILDS.filter(({ name }) => name === 'server')) await buildIfStale(build);
}

/** `npm ci`, unless node_modules already holds what the lock says. */
export async function install() {
  if (isInstalled()) return;
  say('Installing packages (once; about a minute) ...');
  await run(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    'Installing failed',
  );
}

/** Compares the lock with npm's own record of what it installed. */
function isInstalled() {
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (!installed) return false;
  return Object.entries(readJson('package-lock.json').packages).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    // Optional packages are other machines' binaries: absent is right, another version is not.
    return there ? there.version === entry.version : entry.optional === true || entry.devOptional === true;
  });
}

export async function buildIfStale(build) {
  const stampFile = join(ROOT, 'dist', `.${build.name}-sources`);
  const stamp = hashOf(build.sources);
  const isFresh =
    existsSync(join(ROOT, build.result)) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp;
  if (isFresh) return;
  say(`Building the ${build.name} ...`);
  rmSync(stampFile, { force: true });
  for (const folder of build.clean) rmSync(join(ROOT, folder), { recursive: true, force: true });
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', build.config, '--logLevel', 'warn'];
  await run(process.execPath, args, `Building the ${build.name} failed`);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** One hash over names and contents of the sources. */
function hashOf(sources) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of sources.flatMap((source) => filesUnder(join(ROOT, source)))) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path) || NOT_A_SOURCE.includes(relative(ROOT, path))) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
    );
}

/** Runs a step quietly: what it printed is shown only when it fails, and then this process ends too. */
function run(command, args, failure) {
  return new Promise((resolve) => {
    const { NODE_ENV: _, ...env } = process.env;
    const isNpm = command === 'npm';
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isNpm && process.platform === 'win32',
    });
    const stop = (signal) => child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    const finish = (ok, code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (ok) return resolve();
      console.error(`${output.trimEnd()}\n${failure}.`);
      process.exit(code);
    };
    child.on('error', (error) => {
      output += error.message;
      finish(false, 1);
    });
    child.on('close', (code, signal) => finish(code === 0, signal ? 130 : (code ?? 1)));
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  } catch {
    return undefined;
  }
}

function say(line) {
  console.log(line);
}
