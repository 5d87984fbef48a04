/** Failures of the store, as HTTP tells them. */
import { WriteConflict } from '../errors.ts';
import { StoreError } from '../store/store.ts';
import { Refusal } from './refusal.ts';

/**
 * The outcome of `work`. A store that cannot be asked is a reason to try again, no fault of the program; that another
 * stands in the way of a write is told as it is.
 */
export async function fromStore<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteConflict)
      throw new Refusal(error.message, { status: 409, code: error.code, retryAfter: 2 });
    if (!(error instanceof StoreError)) throw error;
    throw new Refusal('The data store does not answer. Try again in a moment.', {
      status: 503,
      code: 'STORE_UNAVAILABLE',
      retryAfter: 2,
    });
  }
}
