/** Values of JSON that comes in pieces, with their lines: nobody's memory holds more than one of them. */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { InputError } from './found.ts';
import type { Input } from './importer.ts';

export interface JsonValue {
  value: unknown;
  /** On which it begins, from 1. */
  line: number;
}

/** Characters that one value may have. */
const LONGEST_VALUE = 64_000_000;

const OPEN: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSE: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);

/**
 * The items of a list one by one; what is no list, whole; of several values that follow each other (JSON lines) each.
 * Throws InputError where the text is no JSON, ends early, or holds a value longer than `longest`.
 */
export async function* jsonValues(input: Input, longest = LONGEST_VALUE): AsyncGenerator<JsonValue> {
  const reader = new Reader(input.name, longest);
  try {
    for await (const piece of input.text()) {
      for (const [nth, part] of piece.split('\n').entries()) {
        if (nth > 0) reader.endLine();
        reader.write(part);
      }
      yield* reader.taken();
    }
    reader.end();
  } catch (error) {
    yield* reader.taken();
    throw error;
  }
  yield* reader.taken();
}

/** Values are put together by one parser each; a parser that is given a list gives its items instead. */
class Reader {
  readonly #file: string;
  readonly #longest: number;
  readonly #tokenizer = new Tokenizer({ separator: '' });
  #parser: TokenParser | undefined;
  #ready: JsonValue[] = [];
  #line = 1;
  #depth = 0;
  #inList = false;
  /** Of the value that is being read. */
  #begun = 1;
  #length = 0;

  constructor(file: string, longest: number) {
    this.#file = file;
    this.#longest = longest;
    this.#tokenizer.onToken = (token) => {
      if (this.#depth === 0) this.#parser = this.#begin(token.token === TokenType.LEFT_BRACKET);
      else if (this.#depth === 1 && this.#inList && token.token !== TokenType.COMMA) this.#begun = this.#line;
      if (OPEN.has(token.token)) this.#depth += 1;
      if (CLOSE.has(token.token)) this.#depth -= 1;
      this.#parser?.write(token);
    };
  }

  write(text: string): void {
    this.#feed(text);
    this.#length += text.length;
    if (this.#length > this.#longest)
      throw this.#error(`values of at most ${this.#longest} characters`, 'a longer one');
  }

  endLine(): void {
    this.#feed('\n');
    this.#line += 1;
  }

  end(): void {
    // A number at the very end is over only now.
    this.#feed('\n');
    if (this.#depth > 0) throw this.#error('the end of what was begun', 'the end of the file');
    this.#wrapped(() => this.#tokenizer.end());
  }

  taken(): JsonValue[] {
    const taken = this.#ready;
    this.#ready = [];
    return taken;
  }

  #begin(list: boolean): TokenParser {
    const parser = new TokenParser({ paths: [list ? '$.*' : '$'], keepStack: false });
    parser.onValue = ({ value }) => {
      this.#ready.push({ value, line: this.#begun });
      this.#length = 0;
    };
    this.#inList = list;
    this.#begun = this.#line;
    return parser;
  }

  #feed(text: string): void {
    this.#wrapped(() => this.#tokenizer.write(text));
  }

  #wrapped(read: () => void): void {
    try {
      read();
    } catch (error) {
      throw this.#error('JSON', error instanceof Error ? error.message : String(error));
    }
  }

  #error(expected: string, got: string): InputError {
    return new InputError({ file: this.#file, line: this.#line }, expected, got);
  }
}
