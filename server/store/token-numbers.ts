/**
 * Numbers tokens as they come, reading them where they stand: a large store has millions, of which few are new, and to
 * cut each out of its text only to look it up would take most of the time.
 */
export class TokenNumbers {
  /** By number. */
  readonly tokens: string[] = [];
  readonly #hashes: number[] = [];
  /** Numbers plus one at the places that the hashes say, or at the next free ones; 0 where none is. */
  #places = new Int32Array(1 << 16);

  /** The number of the token that stands in `text` from `from` to before `to`, given to it now where it has none. */
  numberOf(text: string, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    let place = this.#startOf(hash);
    for (let held = this.#places[place] ?? 0; held > 0; held = this.#places[place] ?? 0) {
      if (this.#hashes[held - 1] === hash && this.#is(held - 1, text, from, to)) return held - 1;
      place = (place + 1) & (this.#places.length - 1);
    }
    const number = this.tokens.push(ownCopy(text.slice(from, to))) - 1;
    this.#hashes.push(hash);
    this.#places[place] = number + 1;
    if (this.tokens.length > this.#places.length / 2) this.#grow();
    return number;
  }

  #is(number: number, text: string, from: number, to: number): boolean {
    const token = this.tokens[number] ?? '';
    return token.length === to - from && text.startsWith(token, from);
  }

  /** The last bits of the hash are the least mixed. */
  #startOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#places.length - 1);
  }

  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (const [number, hash] of this.#hashes.entries()) {
      let place = this.#startOf(hash);
      while (this.#places[place] !== 0) place = (place + 1) & (this.#places.length - 1);
      this.#places[place] = number + 1;
    }
  }
}

/** A part of a text may hold on to all of it. */
const ownCopy = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');
