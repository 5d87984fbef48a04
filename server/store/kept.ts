import { inTurn } from './in-turn.ts';

/**
 * Something made from the data and kept as long as the data is the same: made once, for all who ask meanwhile. While a
 * load writes, every question finds other data: one is made at a time, and those who wait get the next.
 */
export class Kept<T> {
  readonly #make: () => Promise<T>;
  #version: string | undefined;
  #made: Promise<T> | undefined;

  constructor(make: () => Promise<T>) {
    this.#make = inTurn(make);
  }

  /** What was made from the data of this version; what fails is made again for the next who asks. */
  get(version: string): Promise<T> {
    if (this.#made && this.#version === version) return this.#made;
    const made = this.#make();
    this.#version = version;
    this.#made = made;
    made.catch(() => {
      if (this.#made === made) this.#made = undefined;
    });
    return made;
  }
}
