/** A write on Neo4j: tried again where that may help, and kept once however often it is tried. */
import { randomUUID } from 'node:crypto';
import type { Params, Row, Transaction } from './store.ts';

/** An open transaction of the engine. */
interface Open {
  run<R>(text: string, params: Params): Promise<R[]>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * Every transaction of a writer ends with it: the last of its locks, so that writers cannot wait in a circle. A name
 * nobody had before, rather than a count: a database that was emptied by hand would count anew. The names before it
 * tell whoever lost the answer to a commit whether it came through.
 */
const NAME_STATE = `
  MERGE (w:Writes {id: 'writes'})
  SET w.last = $name, w.lately = ([$name] + coalesce(w.lately, []))[..100]`;

export const STATE = 'MATCH (w:Writes) RETURN w.last AS name ORDER BY name';

/** Changes before it reads: so it waits for a commit that is still under way, and sees what came of it. */
const KEPT_OF = `
  MERGE (w:Writes {id: 'writes'}) SET w.asked = $by
  WITH w UNWIND coalesce(w.lately, []) AS name WITH name WHERE name IN $names RETURN name`;

export class Write<T> {
  readonly #work: (tx: Transaction) => Promise<T>;
  readonly #inWords: (error: unknown) => Error;
  readonly #stop: AbortSignal;
  /** Tries whose commit was sent, and failed or was not answered. */
  readonly #sent: { name: string; result: T }[] = [];

  /** `inWords`: the engine's error in the port's words. */
  constructor(work: (tx: Transaction) => Promise<T>, inWords: (error: unknown) => Error, stop: AbortSignal) {
    this.#work = work;
    this.#inWords = inWords;
    this.#stop = stop;
  }

  /** One try: runs the work and commits. What an earlier try did is not done again if it was kept after all. */
  async tryIn(tx: Open): Promise<T> {
    const name = randomUUID();
    let result: T;
    try {
      const kept = await this.#keptBefore(tx, name);
      if (kept) {
        await tx.rollback();
        return kept.result;
      }
      result = await this.#perform(tx, name);
    } catch (error) {
      // Where it cannot be rolled back the connection is gone, and the engine does it.
      await tx.rollback().catch(() => {});
      throw error;
    }
    this.#sent.push({ name, result });
    await tx.commit();
    return result;
  }

  async #keptBefore(tx: Open, by: string) {
    if (this.#sent.length === 0) return undefined;
    const [found] = await tx.run<{ name: string }>(KEPT_OF, {
      by,
      names: this.#sent.map(({ name }) => name),
    });
    return this.#sent.find(({ name }) => name === found?.name);
  }

  /** Runs the work; once a statement has failed nothing is kept, even when the work goes on as if nothing had happened. */
  async #perform(tx: Open, name: string): Promise<T> {
    let failure: Error | undefined;
    const run = async <R = Row>(text: string, params: Params = {}): Promise<R[]> => {
      this.#stop.throwIfAborted();
      if (failure) throw failure;
      try {
        return await tx.run<R>(text, params);
      } catch (error) {
        failure ??= this.#inWords(error);
        throw failure;
      }
    };
    const result = await this.#work({ run });
    this.#stop.throwIfAborted();
    if (failure) throw failure;
    await run(NAME_STATE, { name });
    return result;
  }
}
