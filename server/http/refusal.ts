/** A request that is turned away before its work begins, and why. */

interface Reason {
  /** HTTP status. */
  status: number;
  /** To act on by program. */
  code: string;
  /** The limit that it broke, and what came, where both are known. */
  limit?: number;
  actual?: number;
  /** Seconds after which another try makes sense. */
  retryAfter?: number;
}

/** The message is for the caller: what was expected, what came, what to do. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly reason: Reason,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
