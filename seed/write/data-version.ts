/** Names what the rows of a graph are made from. */
import { hash } from 'node:crypto';
import { canonicalRow, TABLES, type Table, topicText } from '../pack/canonical.ts';
import type { Pack } from '../pack/format.ts';

/**
 * Content of a pack: the sum of a number for each row, made from its text and place. So when a row changes, the content
 * changes by the difference, and no other row is looked at.
 */
export function contentOf(pack: Pack): bigint {
  let sum = numberOf('topic', 0, topicText(pack.topic));
  for (const table of TABLES)
    for (const [nth, row] of pack[table].entries()) sum += rowNumber(table, nth, row);
  return BigInt.asUintN(BITS, sum);
}

/** The content when a row takes the place of another. */
export const contentWith = (content: bigint, table: Table, nth: number, before: unknown, after: unknown) =>
  BigInt.asUintN(BITS, content - rowNumber(table, nth, before) + rowNumber(table, nth, after));

/** SHA-256 of the content and the shape of its rows, shortened. */
export const dataVersion = (content: bigint, shape: number): string =>
  hash('sha256', `${shape} ${content}`).slice(0, 16);

const BITS = 256;

const rowNumber = (table: Table, nth: number, row: unknown) =>
  numberOf(table, nth, JSON.stringify(canonicalRow(table, row)));

const numberOf = (list: string, nth: number, text: string) =>
  BigInt(`0x${hash('sha256', `${list} ${nth} ${text}`)}`);
