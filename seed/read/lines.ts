/** Lines of a text that comes in pieces: of any ending, of bounded length. */
import { InputError } from './found.ts';
import type { Input } from './importer.ts';

/** Characters that a line, or a whole text, may have. Beyond it is no data that anybody wrote. */
export const LONGEST_LINE = 16_000_000;
export const LONGEST_TEXT = 256_000_000;

export interface Line {
  /** From 1. */
  number: number;
  text: string;
}

/** Every line without its ending (LF, CRLF or CR). Throws InputError for one without end, before memory is full. */
export async function* linesOf(input: Input, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let rest = '';
  let number = 1;
  for await (const piece of input.text()) {
    // A CR at the very end may be the first half of CRLF: it waits for the next piece.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) yield { number: number++, text };
    if (rest.length > longest)
      throw new InputError(
        { file: input.name, line: number },
        `lines of at most ${longest} characters`,
        `one of ${rest.length} or more`,
      );
  }
  if (rest !== '') yield { number, text: rest.replace(/\r$/, '') };
}

/** The whole text, for formats whose readers want it whole. Throws InputError beyond `longest` characters. */
export async function wholeText(input: Input, longest = LONGEST_TEXT): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of input.text()) {
    length += piece.length;
    if (length > longest)
      throw new InputError({ file: input.name }, `a text of at most ${longest} characters`, 'a longer one');
    pieces.push(piece);
  }
  return pieces.join('');
}
