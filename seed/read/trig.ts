/** TriG (https://www.w3.org/TR/trig/) by N3.js, as a stream of quads, each with its line. */
import { EventEmitter } from 'node:events';
import { type Literal, Parser, type Quad } from 'n3';
import { InputError } from './found.ts';
import type { Input } from './importer.ts';
import { linesOf } from './lines.ts';

export interface PlacedQuad {
  /** IRIs; `_:` before the name of a blank node, '' for the default graph. */
  subject: string;
  predicate: string;
  graph: string;
  object: { value: string; literal: boolean };
  /** The line on which it ends. */
  line: number;
}

/**
 * Every quad in order. An IRI that the file leaves relative, with no base stated before it, stays as it is written: see
 * `isAbsolute`. Throws InputError where the syntax is none.
 */
export async function* quadsOf(input: Input): AsyncGenerator<PlacedQuad> {
  const source = new EventEmitter();
  let ready: PlacedQuad[] = [];
  let failure: Error | undefined;
  let line = 1;
  new Parser({ format: 'application/trig' }).parse(source, (error: Error | null, quad: Quad | null) => {
    if (error) failure ??= error;
    else if (quad) ready.push(placed(quad, line));
  });
  const stop = () => {
    if (!failure) return;
    const at = / on line (\d+)\.?$/.exec(failure.message);
    throw new InputError(
      { file: input.name, line: at ? Number(at[1]) : line },
      'TriG',
      failure.message.replace(/ on line \d+\.?$/, ''),
    );
  };
  // The parser tells no lines of quads: it is given one line at a time.
  for await (const { number, text } of linesOf(input)) {
    line = number;
    source.emit('data', `${text}\n`);
    yield* ready;
    ready = [];
    stop();
  }
  source.emit('end');
  yield* ready;
  stop();
}

const placed = ({ subject, predicate, object, graph }: Quad, line: number): PlacedQuad => ({
  subject: subject.termType === 'BlankNode' ? `_:${subject.value}` : subject.value,
  predicate: predicate.value,
  graph: graph.termType === 'BlankNode' ? `_:${graph.value}` : graph.value,
  object: {
    value: object.termType === 'BlankNode' ? `_:${object.value}` : object.value,
    literal: isLiteral(object),
  },
  line,
});

const isLiteral = (term: Quad['object']): term is Literal => term.termType === 'Literal';

/** With a scheme: it means the same wherever the file lies. */
export const isAbsolute = (iri: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(iri);
export const isBlank = (name: string): boolean => name.startsWith('_:');
