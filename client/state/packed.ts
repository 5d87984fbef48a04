/** Long text in few characters of an address. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

const VERSION = '1';

export type Unpacked =
  | { readonly text: string }
  /** `other`: made by another version of the atlas. */
  | { readonly problem: 'broken' | 'other' };

/** A version, a point, and the deflated text in letters, digits, "-" and "_". */
export function pack(text: string): string {
  let bytes = '';
  for (const byte of deflateSync(strToU8(text), { level: 9 })) bytes += String.fromCharCode(byte);
  return `${VERSION}.${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Never throws: what cannot be read is said to be so. */
export function unpack(packed: string): Unpacked {
  const [version, body] = packed.split('.', 2);
  if (!/^\d+$/.test(version ?? '') || body === undefined) return { problem: 'broken' };
  if (version !== VERSION) return { problem: 'other' };
  try {
    const bytes = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
    return { text: strFromU8(inflateSync(Uint8Array.from(bytes, (char) => char.charCodeAt(0)))) };
  } catch {
    return { problem: 'broken' };
  }
}
