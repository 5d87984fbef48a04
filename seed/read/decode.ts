/** Text from bytes in the encoding that they are in, told by their first bytes and by what is valid. */
import type { OnNotice } from './input.ts';

const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** Bytes of one letter in UTF-8, at most. */
const LONGEST_LETTER = 4;

/**
 * The text of a file, in pieces. A byte order mark decides; without one it is UTF-8, or UTF-16 where every other byte is
 * zero, or Latin-1 (as browsers read it, windows-1252) from where bytes are no UTF-8 as long as all before were ASCII.
 * Where there was other UTF-8 before, the broken bytes become U+FFFD. Whatever is not plain UTF-8 is told.
 */
export async function* decoded(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  onNotice: OnNotice,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array = new Uint8Array();
  let ascii = true;
  const decode = (part: Uint8Array, stream: boolean): string => {
    decoder ??= decoderOf(part);
    try {
      const text = decoder.decode(part, { stream });
      ascii &&= isAscii(part);
      return text;
    } catch {
      decoder = new TextDecoder(ascii ? 'windows-1252' : 'utf-8');
      onNotice({
        file,
        text: ascii ? 'read as Latin-1' : 'has bytes that are no UTF-8; they are shown as \uFFFD',
      });
      return decoder.decode(part, { stream });
    }
  };
  const decoderOf = (part: Uint8Array) => {
    const encoding = encodingOf(part);
    if (encoding !== 'utf-8') onNotice({ file, text: `read as ${encoding.toUpperCase()}` });
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  };
  for await (const chunk of bytes) {
    const joined = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    // A letter may go on in the next chunk, and what turns out to be no UTF-8 must be whole to be read otherwise.
    const whole = joined.length - unfinished(joined);
    held = joined.slice(whole);
    if (whole > 0) yield decode(joined.subarray(0, whole), true);
  }
  const last = decode(held, false);
  if (last !== '') yield last;
}

/** How many bytes at the end may be the beginning of a letter. */
function unfinished(bytes: Uint8Array): number {
  let n = 0;
  while (n < LONGEST_LETTER - 1 && n < bytes.length && (bytes[bytes.length - 1 - n] ?? 0) >= 0x80) n += 1;
  return n;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (UTF8_MARK.every((byte, i) => bytes[i] === byte)) return 'utf-8';
  const zero = (i: number) => bytes[i] === 0;
  if (bytes.length >= 4 && !zero(0) && zero(1) && !zero(2) && zero(3)) return 'utf-16le';
  if (bytes.length >= 4 && zero(0) && !zero(1) && zero(2) && !zero(3)) return 'utf-16be';
  return 'utf-8';
}

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);
