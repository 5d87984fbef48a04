import { inTurn } from './in-turn.ts';

/** More than questions are under way while the data changes. */
const PASSED = 100;

/**
 * Something made from the data and kept as long as the data is the same: made once, for all who ask meanwhile. While a
 * load writes, every question finds other data: one is made at a time, and those who wait get the next.
 */
export class Kept<T> {
  readonly #make: () => Promise<T>;
  #version: string | undefined;
  /** Versions before that. Who still asks for one gets what is newer: made again for each, it would be made without end. */
  readonly #passed: string[] = [];
  #made: Promise<T> | undefined;

  constructor(make: () => Promise<T>) {
    this.#make = inTurn(make);
  }

  /** What was made from the data of this version, or of a newer one; what fails is made again for the next who asks. */
  get(version: string): Promise<T> {
    if (this.#made && (this.#version === version || this.#passed.includes(version))) return this.#made;
    const made = this.#make();
    if (this.#version !== undefined && this.#passed.push(this.#version) > PASSED) this.#passed.shift();
    this.#version = version;
    this.#made = made;
    made.catch(() => {
      if (this.#made === made) this.#made = undefined;
    });
    return made;
  }
}
