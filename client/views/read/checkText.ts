/** Whether a reader's file is the text that statements point into. Only a checksum can tell. */
export type TextCheck =
  | { readonly kind: 'match'; readonly text: string }
  | {
      readonly kind: 'mismatch';
      readonly expected: string;
      readonly got: string;
      /** What else is different, where a small change would make it match; null: another text. */
      readonly difference: string | null;
    };

type Digest = Pick<SubtleCrypto, 'digest'>;

/** Null where the browser does not offer it: outside of a secure context. */
export function digestHere(): Digest | null {
  return globalThis.crypto?.subtle ?? null;
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>, subtle: Digest): Promise<string> {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function checkText(
  bytes: Uint8Array<ArrayBuffer>,
  expected: string,
  subtle: Digest,
): Promise<TextCheck> {
  const got = await sha256(bytes, subtle);
  const text = decode(bytes);
  if (got === expected.toLowerCase() && text !== null) return { kind: 'match', text };
  const difference =
    text === null
      ? 'it is not plain text in UTF-8 (a PDF or a word processor file has to be saved as plain text first)'
      : await smallDifference(text, expected.toLowerCase(), subtle);
  return { kind: 'mismatch', expected, got, difference };
}

/** The mark at the start, if any, is kept: it counts as one code point. */
function decode(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What editors change without being asked. Each says what the file has, or lacks, and how to put it right. */
const CHANGES: readonly { readonly words: string; readonly undo: (text: string) => string }[] = [
  {
    words: 'its line endings are those of Windows (save it with Unix line endings, LF)',
    undo: (text) => text.replaceAll('\r\n', '\n'),
  },
  {
    words: 'its line endings are those of Unix (save it with Windows line endings, CRLF)',
    undo: (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  },
  {
    words: 'it begins with a byte order mark (save it as UTF-8 without one)',
    undo: (text) => text.replace(/^\uFEFF/, ''),
  },
  {
    words: 'it has line breaks or spaces at its end that do not belong there',
    undo: (text) => text.trimEnd(),
  },
  { words: 'it lacks the line break at its end', undo: (text) => `${text.trimEnd()}\n` },
  {
    words: 'its accents are written as separate characters (save it in Unicode form NFC)',
    undo: (text) => text.normalize('NFC'),
  },
];

/** Tries each change alone and each two of them; small texts, a few dozen checksums. */
async function smallDifference(text: string, expected: string, subtle: Digest): Promise<string | null> {
  const encoder = new TextEncoder();
  const tried = new Set([text]);
  for (const first of CHANGES) {
    for (const second of [null, ...CHANGES]) {
      const candidate = second ? second.undo(first.undo(text)) : first.undo(text);
      if (tried.has(candidate)) continue;
      tried.add(candidate);
      if ((await sha256(encoder.encode(candidate), subtle)) !== expected) continue;
      const made = [first, ...(second ? [second] : [])].filter(({ undo }) => undo(text) !== text);
      return made.map(({ words }) => words).join(', and ');
    }
  }
  return null;
}
