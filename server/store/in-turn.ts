/**
 * One look-up at a time, shared: who asks while one is under way gets the next, begun after the question was asked.
 * So however many ask at once, at most two are waited for, and no answer is older than its question.
 */
export function inTurn<T>(lookUp: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    const begun = lookUp();
    running = begun;
    const done = () => {
      if (running === begun) running = undefined;
    };
    begun.then(done, done);
    return begun;
  };
  return () => {
    if (!running) return begin();
    next ??= running.then(
      () => startNext(),
      () => startNext(),
    );
    return next;
  };
  function startNext(): Promise<T> {
    next = undefined;
    return begin();
  }
}
