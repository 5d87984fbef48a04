import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT } from '../../server/config.ts';
import { projectFiles, read } from './sources.ts';

const { scripts, engines, version, license } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  engines: { node: string };
  version: string;
  license: string;
};
/** Where settings are told: what is needed to start, and what an operator may turn. */
const SETTINGS = ['README.md', 'OPERATIONS.md'];
const DOCS = [...SETTINGS, 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/data.md'];

describe('the documents', () => {
  it.each(ENVIRONMENT)('say what $name is for, with its default', ({ name, default: value }) => {
    const row = SETTINGS.flatMap((doc) => read(doc).split('\n')).find((line) =>
      line.startsWith(`| \`${name}\``),
    );
    expect(row, `a row for ${name} in the README or in OPERATIONS`).toBeDefined();
    expect(row).toContain(value === '' ? '|' : `\`${value}\``);
  });

  it('name only npm scripts that exist, and every one of them', () => {
    const named = new Set<string>();
    for (const text of DOCS.map(read)) {
      for (const [, run, short] of text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g))
        named.add(run ?? short ?? '');
    }
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
  });

  it('point at files that exist', () => {
    const files = projectFiles();
    const exists = (path: string) =>
      files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
    const broken = DOCS.flatMap((doc) =>
      [...read(doc).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, path]) => posix.join(posix.dirname(doc), path ?? ''))
        .filter((path) => !exists(path))
        .map((path) => `${doc}: ${path}`),
    );
    expect(broken).toEqual([]);
  });

  it('know this version', () => expect(read('CHANGELOG.md')).toContain(`## ${version}`));

  it('carry the licence that package.json names', () => {
    expect(license).toBe('Apache-2.0');
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0, January 2004/);
  });
});

describe('scripts/node-version.mjs', () => {
  it('asks for the Node that package.json asks for', () => {
    const [, wanted] = /WANTED = '([\d.]+)'/.exec(read('scripts/node-version.mjs')) ?? [];
    expect(`>=${wanted}`).toBe(`${engines.node}.0`);
  });
});
