import { describe, expect, it } from 'vitest';
import { isGenerated, projectFiles, read, sourceFiles } from './sources.ts';

/** Lines of a file; tests may be longer: cases stand one below the other. */
const LONGEST = 400;
const LONGEST_TEST = 700;
/** These tests name what they forbid. */
const HERE = 'tests/architecture/';

/** Text we write: not packed, not generated, not data. */
const ownTexts = projectFiles().filter(
  (file) =>
    /(\.(ts|tsx|mjs|js|json|css|html|md|yml|yaml|graphql)|Dockerfile|\.ci\/run)$/.test(file) &&
    !isGenerated(file) &&
    !file.startsWith('seed/topics/'),
);

/** Lines of these files that match, as file:line. */
const linesMatching = (files: string[], pattern: RegExp) =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('files', () => {
  it('are short enough to be read', () => {
    const long = sourceFiles().flatMap((file) => {
      const lines = read(file).trimEnd().split('\n').length;
      return lines > (file.startsWith('tests/') ? LONGEST_TEST : LONGEST) ? [`${file}: ${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  it('name no folder of one machine', () => {
    const others = ownTexts.filter((file) => !file.startsWith(HERE));
    expect(linesMatching(others, /["'`\s(=]\/(work|tmp|home|Users|root)\//)).toEqual([]);
  });

  it('name no package registry', () => {
    const hosts = [
      'registry\\.npmjs',
      'registry\\.yarnpkg',
      'repo1?\\.maven',
      'repo\\.maven\\.apache',
      'crates\\.io',
      'pypi\\.org',
    ];
    // The Neo4j of the tests comes from Maven Central on machines without Maven: that one file has to name it.
    const others = ownTexts.filter((file) => !file.startsWith(HERE) && file !== 'tests/neo4j/jars.ts');
    expect(linesMatching(others, new RegExp(hosts.join('|')))).toEqual([]);
  });

  it('ask no wall clock in the server: it jumps', () => {
    const server = sourceFiles().filter((file) => file.startsWith('server/'));
    expect(linesMatching(server, /\bDate\.now\(|\bnew Date\(\)|\bDate\(\)/)).toEqual([]);
  });

  it('switch no check off', () => {
    const typed = sourceFiles().filter((file) => /\.tsx?$/.test(file) && !file.startsWith(HERE));
    expect(linesMatching(typed, /@ts-(ignore|nocheck|expect-error)|\bas any\b|[:<] ?any\b[^\w ]/)).toEqual(
      [],
    );
  });

  it('leave no test alone or switched off', () => {
    const marked = linesMatching(
      sourceFiles().filter((file) => file.startsWith('tests/') && !file.startsWith(HERE)),
      /\b(it|test|describe)\.(only|skip|todo)\(/,
    );
    expect(marked).toEqual([]);
  });
});
