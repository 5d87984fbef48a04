/**
 * `npm run lock`: adds to package-lock.json the binaries of other machines that npm left out.
 * npm lists only what the registry in use serves; a lock made from a partial mirror would not install elsewhere.
 * Added entries carry no checksum: npm takes the registry's own.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPUS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = { gnu: 'glibc', musl: 'musl' };

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = [];
for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const entry = lock.packages[path] ? undefined : binaryEntry(name, version, owner);
    if (!entry) continue;
    lock.packages[path] = entry;
    added.push(name);
  }
}
if (added.length > 0) {
  const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(inOrder);
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(added.length > 0 ? `Added: ${added.join(', ')}` : 'package-lock.json is complete.');

/** The lock's entry for a package whose name says its machine (js-win32-x64-msvc), or undefined for others. */
function binaryEntry(name, version, owner) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = CPUS.find((one) => words.includes(one));
  if (!os || !cpu || !/^\d/.test(version)) return undefined;
  // Without a word for its C library a Linux binary is for glibc only if a musl one stands beside it.
  const hasMuslSibling = `${name}-musl` in owner.optionalDependencies;
  const libc =
    os === 'linux' ? (LIBRARIES[words.at(-1)] ?? (hasMuslSibling ? 'glibc' : undefined)) : undefined;
  return {
    version,
    cpu: [cpu],
    ...(owner.dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc] } : {}),
    ...(owner.license ? { license: owner.license } : {}),
    optional: true,
    os: [os],
    ...(owner.engines ? { engines: owner.engines } : {}),
  };
}
