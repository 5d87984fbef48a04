import { type Now, whenHere } from '../loaders/now.ts';

/** The rows that are there. */
export const present = <R>(rows: Now<readonly (R | null)[]>): Now<R[]> =>
  whenHere(rows, (all) => all.filter((row): row is Awaited<R> => row !== null));
