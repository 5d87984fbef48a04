/** XML as a stream of small trees, one a record: memory holds one record at a time. By sax; no entities, no fetching. */
import sax from 'sax';
import { InputError } from './found.ts';
import type { Input } from './importer.ts';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
  /** Where it begins. */
  line: number;
}

/** Characters of one record. */
const LONGEST_RECORD = 16_000_000;
const DEEPEST = 200;

/**
 * Every element of these names, whole, in order. Throws InputError where the XML is not well-formed or ends early, and
 * for any that defines entities or names others than XML's own: they can grow without bound, or read other files.
 */
export async function* elements(input: Input, names: readonly string[]): AsyncGenerator<Element> {
  const parser = sax.parser(true, { trim: false, position: true });
  const open: Element[] = [];
  let ready: Element[] = [];
  let size = 0;
  let failure: InputError | undefined;
  const at = () => ({ file: input.name, line: parser.line + 1 });
  const fail = (expected: string, got: string) => {
    failure ??= new InputError(at(), expected, got);
  };
  parser.onerror = (error) => fail('well-formed XML', error.message.split('\n')[0] ?? 'none');
  parser.ondoctype = (doctype) => {
    if (/\[|<!ENTITY/i.test(doctype))
      fail('XML without definitions of its own', 'a DOCTYPE with an internal subset');
  };
  parser.onopentag = ({ name, attributes }) => {
    if (open.length === 0 && !names.includes(name)) return;
    const element: Element = { name, attributes: plain(attributes), children: [], line: parser.line + 1 };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) fail(`elements at most ${DEEPEST} deep`, 'deeper ones');
  };
  const onText = (text: string) => {
    size += text.length;
    if (open.length > 0 && size > LONGEST_RECORD)
      fail(`records of at most ${LONGEST_RECORD} characters`, 'a longer one');
    open.at(-1)?.children.push(text);
  };
  parser.ontext = onText;
  parser.oncdata = onText;
  parser.onclosetag = () => {
    const element = open.pop();
    if (!element || open.length > 0) return;
    size = 0;
    ready.push(element);
  };
  const stop = () => {
    if (failure) throw failure;
  };
  for await (const piece of input.text()) {
    // In short steps: a fault is noticed before what follows is read.
    for (let from = 0; from < piece.length && !failure; from += 65_536) {
      parser.write(piece.slice(from, from + 65_536));
      yield* ready;
      ready = [];
    }
    stop();
  }
  parser.close();
  yield* ready;
  stop();
}

const plain = (attributes: Readonly<Record<string, string | { value: string }>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.value,
    ]),
  );

/** The elements at a path below. */
export function below(element: Element | undefined, ...path: string[]): Element[] {
  return path.reduce<Element[]>(
    (found, name) =>
      found.flatMap(({ children }) =>
        children.filter((c): c is Element => typeof c !== 'string' && c.name === name),
      ),
    element ? [element] : [],
  );
}

/** All text inside, without its markup. */
export const textOf = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
    .trim();
