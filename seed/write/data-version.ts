/** Names what the rows of a graph are made from. */
import { createHash } from 'node:crypto';
import type { Pack } from '../pack/format.ts';

/** SHA-256 of the pack's content and the shape of its rows, shortened. */
export function dataVersion(pack: Pack, shape: number): string {
  const hash = createHash('sha256');
  for (const text of json(pack, shape)) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}

/** Rows written out at a time. */
const SOME = 1_000;

/** The JSON of `[shape, pack]` in pieces: a large pack's would be longer than a string can be. */
function* json(pack: Pack, shape: number): Generator<string> {
  let before = `[${shape},{`;
  for (const [name, value] of Object.entries(pack)) {
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (!Array.isArray(value)) {
      yield JSON.stringify(value);
      continue;
    }
    yield '[';
    for (let at = 0; at < value.length; at += SOME)
      yield (at > 0 ? ',' : '') + JSON.stringify(value.slice(at, at + SOME)).slice(1, -1);
    yield ']';
  }
  yield '}]';
}
