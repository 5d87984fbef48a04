import type { Transaction as EngineTransaction } from '@grafeo-db/js';
import { execute, isEngineError, messageOf, rowsOf, SCHEMA_STATEMENT, storeError } from './embedded-rows.ts';
import { type Params, type Row, StoreError, type Transaction } from './store.ts';

/** One writing transaction: statements one after another; after a failed one nothing more runs and nothing is kept. */
export class Writer implements Transaction {
  #tx: EngineTransaction | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #failure: StoreError | undefined;
  #over = false;

  async perform<T>(begin: () => EngineTransaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (this.#failure) throw this.#failure;
    const tx = begin();
    this.#tx = tx;
    try {
      const result = await work(this);
      await this.#last;
      if (this.#failure) throw this.#failure;
      tx.commit();
      return result;
    } catch (error) {
      await this.#last;
      rollback(tx);
      throw error instanceof Error && !isEngineError(error) ? error : storeError(error);
    } finally {
      this.#over = true;
    }
  }

  /** Nothing more runs, and nothing is kept. */
  stop(why: StoreError): void {
    this.#failure ??= why;
  }

  run<R = Row>(text: string, params: Params = {}): Promise<R[]> {
    const result = this.#last.then(async () => {
      if (this.#over || !this.#tx) throw new StoreError('BAD_STATEMENT', 'The transaction is over.');
      if (this.#failure) throw this.#failure;
      if (SCHEMA_STATEMENT.test(text)) {
        throw new StoreError('BAD_STATEMENT', 'A schema statement cannot be part of a transaction.');
      }
      return rowsOf<R>(await execute(this.#tx, text, params));
    });
    this.#last = result.catch((error) => {
      this.#failure ??= storeError(error);
    });
    return result;
  }
}

/** After a commit that failed the engine may have ended the transaction itself, and yet call it active. */
function rollback(tx: EngineTransaction): void {
  try {
    if (tx.isActive) tx.rollback();
  } catch (error) {
    if (!/no active transaction/i.test(messageOf(error))) throw storeError(error);
  }
}
