import { describe, expect, it } from 'vitest';
import { importsOf, projectFiles, read, sourceFiles } from './sources.ts';

/**
 * Who may know whom: files under `from` import, of the project's own files, only those under `to`.
 * `types` may be imported as types alone. The first rule that matches a file decides.
 */
interface Rule {
  from: string[];
  to: string[];
  types?: string[];
}
/** Types and words of the domain, known to every layer of the server above the store. */
const DOMAIN = [
  'server/model.ts',
  'server/graded.ts',
  'server/words.ts',
  'server/errors.ts',
  'seed/pack/ids.ts',
];
/** Who may do what: known wherever something is written. */
const ACCESS = ['server/access/'];
/** The ports of what the seed gives the server: files that go out, writes on request. */
const PORTS = ['server/exports.ts', 'server/writes.ts'];
/** With the columns they read and the rows that are kept. */
const LOADERS = ['server/loaders/'];
const GENERATED = ['server/generated.ts'];
const RULES: Rule[] = [
  { from: ['server/grading/'], to: ['server/grading/'], types: [...GENERATED, 'seed/pack/format.ts'] },
  { from: ['server/store/'], to: ['server/store/'], types: GENERATED },
  { from: ['server/tables/'], to: ['server/tables/', 'server/store/'], types: GENERATED },
  { from: ACCESS, to: ACCESS },
  { from: ['server/config.ts', 'server/settings/'], to: ['server/settings/', ...ACCESS] },
  {
    from: DOMAIN,
    to: [...DOMAIN, 'server/grading/', 'server/store/store.ts'],
    types: [...GENERATED, 'seed/pack/format.ts'],
  },
  { from: LOADERS, to: [...LOADERS, ...DOMAIN, 'server/store/', 'server/grading/'], types: GENERATED },
  {
    from: ['server/resolvers/'],
    to: [
      'server/resolvers/',
      ...ACCESS,
      ...LOADERS,
      ...DOMAIN,
      'server/store/',
      'server/tables/',
      'server/grading/',
    ],
    types: [...GENERATED, 'server/context.ts', ...PORTS],
  },
  { from: ['server/main.ts'], to: ['server/', 'seed/'] },
  { from: ['server/'], to: ['server/'] },
  // The command line starts the server, and knows no more of it.
  { from: ['seed/atlas/serve.ts'], to: ['server/main.ts'] },
  {
    from: ['seed/'],
    to: [
      'seed/',
      'references/',
      ...ACCESS,
      ...DOMAIN,
      'server/store/',
      'server/grading/',
      'server/config.ts',
    ],
    types: [...GENERATED, ...PORTS],
  },
  // How a study is cited, and where it can be read: the same on a page and in a file.
  { from: ['references/'], to: ['references/'] },
  { from: ['client/graph/'], to: ['client/graph/'] },
  { from: ['client/state/'], to: ['client/state/', 'client/api/'] },
  { from: ['client/ui/'], to: ['client/ui/', 'client/state/', 'client/api/', 'references/'] },
  { from: ['client/api/'], to: ['client/api/'] },
  { from: ['client/'], to: ['client/', 'references/'] },
];

const isUnder = (file: string, places: string[]) =>
  places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));

/** Sentences about imports against the rules. */
function violations(files: string[], textOf: (file: string) => string = read): string[] {
  return files.flatMap((file) => {
    const rule = RULES.find((one) => isUnder(file, one.from));
    if (!rule) return [];
    return importsOf(file, textOf(file)).flatMap((found) => {
      if (!found.file || isUnder(found.file, rule.to)) return [];
      if (isUnder(found.file, rule.types ?? [])) {
        return found.isType ? [] : [`${file} imports ${found.file} for more than its types`];
      }
      return [`${file} imports ${found.file}`];
    });
  });
}

/** Import cycles of the project's own files, each as the files it goes through. Types are gone at run time. */
function cycles(files: string[], textOf: (file: string) => string = read): string[] {
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file].join(' -> '));
      return;
    }
    if (finished.has(file)) return;
    for (const { file: next, isType } of importsOf(file, textOf(file))) {
      if (next && !isType && files.includes(next)) visit(next, [...way, file]);
    }
    finished.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

/** Files that hold nothing but re-exports. */
function barrels(files: string[], textOf: (file: string) => string = read): string[] {
  return files.filter((file) => {
    const code = textOf(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
      .trim();
    const rest = code
      .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g, '')
      .trim();
    return code !== '' && rest === '';
  });
}

const own = sourceFiles().filter((file) => /^(server|client|seed|references)\//.test(file));

describe('imports', () => {
  it('go one way', () => expect(violations(own)).toEqual([]));
  it('make no cycles', () => expect(cycles(own)).toEqual([]));
  it('pass through no barrels', () => expect(barrels(own)).toEqual([]));
  it('name files that exist, with their extension', () => {
    const all = new Set(projectFiles());
    const missing = own.flatMap((file) =>
      importsOf(file).flatMap((found) =>
        found.file && !all.has(found.file) ? [`${file}: ${found.specifier}`] : [],
      ),
    );
    expect(missing).toEqual([]);
  });
  it('take the engines only in the store', () => {
    const engines = ['@grafeo-db/js', 'neo4j-driver', 'libsql'];
    const outside = own.filter(
      (file) =>
        !file.startsWith('server/store/') &&
        importsOf(file).some(({ specifier }) => engines.includes(specifier)),
    );
    expect(outside).toEqual([]);
  });
  it('take no input or output in grading', () => {
    const io = own
      .filter((file) => file.startsWith('server/grading/'))
      .filter((file) => importsOf(file).some(({ specifier }) => !specifier.startsWith('.')));
    expect(io).toEqual([]);
  });
});

describe('these rules', () => {
  const texts: Record<string, string> = {
    'client/graph/canvas.ts': `import { url } from '../state/url.ts';`,
    'server/grading/assess.ts': `import { row } from '../generated.ts';\nimport type { Row } from '../generated.ts';`,
    'server/store/a.ts': `import {\n  b,\n} from './b.ts';`,
    'server/store/b.ts': `const a = await import('./a.ts');`,
    'client/ui/index.ts': `/** All. */\nexport * from './a.ts';\nexport { b } from './b.ts';`,
    'client/main.tsx': `import schema from '../server/schema.graphql?raw'; // import '../server/app.ts'`,
  };
  const files = Object.keys(texts);
  const textOf = (file: string) => texts[file] ?? '';

  it('find an arrow against the way', () => {
    expect(violations(files, textOf)).toEqual([
      'client/graph/canvas.ts imports client/state/url.ts',
      'server/grading/assess.ts imports server/generated.ts for more than its types',
      'client/main.tsx imports server/schema.graphql',
    ]);
  });
  it('find a cycle', () => {
    expect(cycles(files, textOf)).toEqual(['server/store/a.ts -> server/store/b.ts -> server/store/a.ts']);
  });
  it('find a barrel', () => expect(barrels(files, textOf)).toEqual(['client/ui/index.ts']));
});
