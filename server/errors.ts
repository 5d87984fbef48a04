/** Why a write was not done: known to those who write and to those who tell it. */
import { StoreError, type Value } from './store/store.ts';

/** Nothing of a write is kept, for another stands in its way. The words are for who asked: why, and what to do. */
export class WriteConflict extends StoreError {
  constructor(message: string) {
    super('CONFLICT', message);
    this.name = 'WriteConflict';
  }
}

/** What was given cannot be written. */
export class WrongValue extends Error {
  constructor(
    readonly expected: string,
    readonly got: Value,
  ) {
    super(`expected ${expected}, got ${JSON.stringify(got)}`);
    this.name = 'WrongValue';
  }
}
