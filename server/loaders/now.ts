/** A value that is here, or will be: what is at hand need not wait a turn of the event loop for each of a thousand. */
export type Now<T> = T | Promise<T>;

/** What is made of a value: at once where the value is here. */
export function whenHere<T, R>(value: Now<T>, make: (value: T) => Now<R>): Now<R> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** All values, in their order: at once where all are here. The first that fails is thrown. */
export function allHere<T>(values: readonly Now<T>[]): Now<T[]> {
  const here: T[] = [];
  for (const value of values) {
    if (value instanceof Promise) return Promise.all(values);
    here.push(value);
  }
  return here;
}
