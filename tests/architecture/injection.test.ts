// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts here are parts of programs
/**
 * No value ever becomes part of a statement or of a page. Values travel as parameters; what is written into the text
 * of a statement is a constant of ours, a name that was quoted, or a fragment made of these. Every such expression
 * stands here, file by file: whoever writes a new one looks at where its value comes from, and adds it.
 */
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from './sources.ts';

/** Every text with a clause is a statement; in the folder of statements every text is a part of one. */
const CLAUSE =
  /\b(?:MATCH|MERGE|UNWIND|DETACH DELETE|CREATE (?:\(|CONSTRAINT|INDEX|FULLTEXT|VECTOR)|DROP (?:INDEX|CONSTRAINT)|CALL db|EXPLAIN|LIMIT|WHERE)\b/;
const PARTS = ['server/store/statements/'];
const isStatementFile = (file: string) => PARTS.some((folder) => file.startsWith(folder));

/** Constants, names that went through `quoteName`, and a choice of two texts written there are safe anywhere. */
const SAFE =
  /^(?:[A-Z][A-Z0-9_]*|quoteName\([\w.]+\)|\w+\.map\(quoteName\)\.join\('[|,: ]+'\)|\w+ \? '[^']*' : '[^']*')$/;

/** What else may stand in a statement, and why its value is ours. */
const REVIEWED: Record<string, readonly string[]> = {
  // Labels are quoted where `labels` is made.
  'server/store/bulk-batches.ts': ['labels', 'labels && ` SET n${labels}`'],
  // The statement itself, before which EXPLAIN is put.
  'server/store/embedded.ts': ['text'],
  'server/store/neo4j.ts': ['text'],
  // Names quoted by nameOf, properties quoted where `on` is made.
  'server/store/schema.ts': ["nameOf(label, [property, 'unique'])", 'nameOf(label, properties)', 'on'],
  // Conditions come from filters.ts alone.
  'server/store/statements/drawing.ts': [
    'columns',
    'types',
    'arrow',
    'claims',
    'chosen(choice, only)',
    "claims && ` AND (n.kind <> 'CLAIM' OR (true ${claims}))`",
  ],
  'server/store/statements/facts.ts': ['condition.where'],
  // Names of fields of the filters' types, and properties written beside them.
  'server/store/statements/filters.ts': [
    'field',
    'property',
    'of',
    "kept.join(' AND ')",
    "where.replace(/^WHERE /, '').replaceAll('c.', `${of}.`)",
  ],
  // Labels and columns written in the same file.
  'server/store/statements/nodes.ts': ['name', 'label', 'columns'],
  // Columns written in columns.ts.
  'server/store/statements/narrowed.ts': ['name', "columns.map((name) => `.${name}`).join(', ')"],
  'server/store/statements/relations.ts': ['pattern'],
  // Labels and properties of the two tables.
  'server/tables/table.ts': ['label', "names.map((name) => `n.${name} AS ${name}`).join(', ')"],
};

interface Found {
  file: string;
  text: string;
  expressions: string[];
}

type Tree = { type?: unknown; start?: unknown; end?: unknown } & Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every template with a hole in it, and every sum with a text in it, that makes (a part of) a statement. */
function statementsIn(file: string, code = read(file)): Found[] {
  const found: Found[] = [];
  const source = (node: unknown) =>
    isTree(node) && typeof node.start === 'number' && typeof node.end === 'number'
      ? code.slice(node.start, node.end)
      : '';
  const isPart = (text: string) => isStatementFile(file) || CLAUSE.test(text);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (!isTree(node)) return;
    const text = source(node);
    if (node.type === 'TemplateLiteral' && Array.isArray(node.expressions) && node.expressions.length > 0) {
      const own = Array.isArray(node.quasis) ? node.quasis.map(source).join(' ') : '';
      if (isPart(own)) found.push({ file, text, expressions: node.expressions.map(source) });
    }
    const isSum = node.type === 'BinaryExpression' && node.operator === '+';
    if (isSum && /^['"`]/.test(source(node.left)) && CLAUSE.test(source(node.left)))
      found.push({ file, text, expressions: [text] });
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, code).program);
  return found;
}

function unreviewed(found: Found[]): string[] {
  return found.flatMap(({ file, expressions }) =>
    expressions
      .filter((expression) => !SAFE.test(expression) && !REVIEWED[file]?.includes(expression))
      .map((expression) => `${file}: ${expression}`),
  );
}

describe('statements', () => {
  const files = sourceFiles().filter((file) => /^(?:server|seed)\/.*\.ts$/.test(file));
  const found = files.flatMap((file) => statementsIn(file));

  it('are found', () => {
    expect(found.length).toBeGreaterThan(20);
    expect(found.map(({ file }) => file)).toContain('server/store/statements/nodes.ts');
  });

  it('are made of constants, quoted names and reviewed fragments', () => {
    expect(unreviewed(found)).toEqual([]);
  });

  it('that are reviewed exist', () => {
    const gone = Object.entries(REVIEWED).flatMap(([file, expressions]) =>
      expressions
        .filter((one) => !found.some((each) => each.file === file && each.expressions.includes(one)))
        .map((one) => `${file}: ${one}`),
    );
    expect(gone).toEqual([]);
  });

  it.each([
    'const q = `MATCH (n {id: "${id}"}) RETURN n`;',
    "const q = 'MATCH (n) WHERE n.id = ' + id;",
    'const q = `UNWIND $ids AS i MATCH (n:${request.label}) RETURN n`;',
  ])('made of a value are noticed: %s', (code) => {
    expect(unreviewed(statementsIn('server/some.ts', code))).toHaveLength(1);
  });
});

describe('pages', () => {
  const SINKS =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function|srcdoc)\b/;
  /** Monaco's own HTML, made from escaped text. */
  const ALLOWED = ['client/playground/strictStyles.ts'];

  it('are made by React alone, which escapes what it is given', () => {
    const files = sourceFiles().filter((file) => /^(?:client|references)\//.test(file));
    expect(files.filter((file) => SINKS.test(read(file)) && !ALLOWED.includes(file))).toEqual([]);
  });

  it('link to addresses from the data through one component', () => {
    const files = sourceFiles().filter((file) => file.startsWith('client/'));
    const linking = files.filter((file) => read(file).includes('target="_blank"'));
    expect(linking).toEqual(['client/ui/OutsideLink.tsx']);
  });
});
