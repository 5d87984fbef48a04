/**
 * Reads JSON text and can say where things stand in it: the line and column of a mistake, a field given
 * twice, the line of any path. (JSON.parse gives no position for some mistakes and keeps the last of two
 * fields of one name without a word.)
 */
export type Path = readonly (string | number)[];
export interface Place {
  line: number;
  column: number;
}
export type Parsed =
  | { ok: true; value: unknown; twice: { path: (string | number)[]; at: Place }[] }
  | { ok: false; expected: string; got: string; at: Place };

const MAX_DEPTH = 200;
const SIMPLE: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: [string, unknown][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class Wrong extends Error {
  expected: string;
  offset: number;
  constructor(expected: string, offset: number) {
    super(expected);
    this.expected = expected;
    this.offset = offset;
  }
}

/** Line and column, both from 1, the column in Unicode code points. */
export function placeOf(text: string, offset: number): Place {
  let line = 1;
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    from = at + 1;
  }
  return { line, column: [...text.slice(from, offset)].length + 1 };
}

export const pathKey = (path: Path) => JSON.stringify(path);

interface Listener {
  value?: (path: Path, offset: number) => void;
  twice?: (path: Path, offset: number) => void;
}

function walk(text: string, hear: Listener): unknown {
  let i = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const path: (string | number)[] = [];

  const space = () => {
    for (;;) {
      const c = text.charCodeAt(i);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      i += 1;
    }
  };

  const string = (): string => {
    const start = i;
    i += 1;
    let out = '';
    let from = i;
    for (;;) {
      const c = text[i];
      if (c === undefined) throw new Wrong('a closing "', i);
      if (c === '"') break;
      if (c < ' ') throw new Wrong('no line break or control character inside a string', i);
      if (c !== '\\') {
        i += 1;
        continue;
      }
      out += text.slice(from, i);
      const e = text[i + 1] ?? '';
      if (e === 'u') {
        const hex = text.slice(i + 2, i + 6);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw new Wrong('four hexadecimal digits after \\u', i);
        out += String.fromCharCode(Number.parseInt(hex, 16));
        i += 6;
      } else {
        const plain = SIMPLE[e];
        if (plain === undefined) throw new Wrong('one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', i);
        out += plain;
        i += 2;
      }
      from = i;
    }
    out += text.slice(from, i);
    i += 1;
    if (/[\ud800-\udfff]/.test(out) && !isWellFormed(out)) throw new Wrong('well-formed Unicode', start);
    return out;
  };

  const value = (): unknown => {
    space();
    hear.value?.(path, i);
    const c = text[i];
    if (c === '"') return string();
    if (c === '{' || c === '[') {
      if (path.length >= MAX_DEPTH) throw new Wrong(`nesting no deeper than ${MAX_DEPTH}`, i);
      return c === '{' ? object() : array();
    }
    for (const [word, means] of WORDS) {
      if (text.startsWith(word, i)) {
        i += word.length;
        return means;
      }
    }
    NUMBER.lastIndex = i;
    const m = NUMBER.exec(text);
    if (!m) throw new Wrong('a value', i);
    i += m[0].length;
    return Number(m[0]);
  };

  const object = (): Record<string, unknown> => {
    const out: Record<string, unknown> = {};
    i += 1;
    space();
    if (text[i] === '}') {
      i += 1;
      return out;
    }
    for (;;) {
      space();
      const at = i;
      if (text[i] !== '"') throw new Wrong('a field name in double quotes', i);
      const name = string();
      space();
      if (text[i] !== ':') throw new Wrong('a colon after the field name', i);
      i += 1;
      path.push(name);
      if (Object.hasOwn(out, name)) hear.twice?.(path, at);
      const v = value();
      Object.defineProperty(out, name, { value: v, enumerable: true, writable: true, configurable: true });
      path.pop();
      space();
      if (text[i] === ',') i += 1;
      else if (text[i] === '}') {
        i += 1;
        return out;
      } else throw new Wrong('a comma or }', i);
    }
  };

  const array = (): unknown[] => {
    const out: unknown[] = [];
    i += 1;
    space();
    if (text[i] === ']') {
      i += 1;
      return out;
    }
    for (;;) {
      path.push(out.length);
      out.push(value());
      path.pop();
      space();
      if (text[i] === ',') i += 1;
      else if (text[i] === ']') {
        i += 1;
        return out;
      } else throw new Wrong('a comma or ]', i);
    }
  };

  const all = value();
  space();
  if (i < text.length) throw new Wrong('nothing after the value', i);
  return all;
}

/** ES2024's String.prototype.isWellFormed, which Node 20 has and the ES2023 types lack. */
function isWellFormed(s: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(s);
}

export function parseJson(text: string): Parsed {
  const twice: { path: (string | number)[]; at: Place }[] = [];
  try {
    const value = walk(text, {
      twice: (path, offset) => twice.push({ path: [...path], at: placeOf(text, offset) }),
    });
    return { ok: true, value, twice };
  } catch (e) {
    if (!(e instanceof Wrong)) throw e;
    const rest = text.slice(e.offset).match(/^[^\s,:[\]{}]{1,24}|^\S/u)?.[0];
    return {
      ok: false,
      expected: e.expected,
      got: e.offset >= text.length ? 'the end of the file' : rest ? quote(rest) : 'a line break',
      at: placeOf(text, e.offset),
    };
  }
}

/** The line on which each path's value starts; a path that is not there is left out. */
export function linesOf(text: string, paths: Iterable<Path>): Map<string, number> {
  const wanted = new Set([...paths].map(pathKey));
  const offsets = new Map<string, number>();
  const deepest = Math.max(0, ...[...wanted].map((p) => (JSON.parse(p) as unknown[]).length));
  try {
    walk(text, {
      value: (path, offset) => {
        if (path.length > deepest) return;
        const k = pathKey(path);
        if (wanted.has(k)) offsets.set(k, offset);
      },
    });
  } catch (e) {
    if (!(e instanceof Wrong)) throw e;
  }
  const lines = new Map<string, number>();
  let line = 1;
  let seen = 0;
  for (const [k, offset] of [...offsets].sort((a, b) => a[1] - b[1])) {
    for (let at = text.indexOf('\n', seen); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1;
      seen = at + 1;
    }
    lines.set(k, line);
  }
  return lines;
}

export const quote = (s: string) => JSON.stringify(s);
