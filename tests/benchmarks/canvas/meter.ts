/** In the page: the time between frames, and tasks that held the page up. Shared by all that is compared. */

export interface Painted {
  took: number;
  /** The longest task meanwhile; 0 where none took 50 ms. */
  longest: number;
}

/** What each page offers to the benchmark outside. */
export interface Bench {
  /** Draws a graph with given places; resolves when it is painted. */
  show(elements: number, places: Record<string, [number, number]>): Promise<Painted>;
  /** So many cards more around one; resolves when they are painted. */
  expand(count: number): Promise<Painted>;
  /** Takes what came back out. */
  collapse(): Promise<Painted>;
  /** All of it into view. */
  fit(): void;
  record(): void;
  recorded(): number[];
}

const tasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
  type: 'longtask',
  buffered: true,
});

/** After the next frame has been handed over for painting. */
export const frame = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });

/** Milliseconds until `work` is done and painted, and the longest task meanwhile. */
export async function painted(work: () => unknown): Promise<Painted> {
  const begin = performance.now();
  await work();
  await frame();
  const took = performance.now() - begin;
  // Long tasks are told of a little later.
  await new Promise((done) => setTimeout(done, 60));
  const during = tasks.filter(({ startTime }) => startTime >= begin - 1 && startTime <= begin + took);
  return { took, longest: Math.max(0, ...during.map(({ duration }) => duration)) };
}

let gaps: number[] = [];
let on = false;

/** Begins to note the time between frames. */
export function record(): void {
  gaps = [];
  on = true;
  let last: number | null = null;
  const note = (now: number) => {
    if (!on) return;
    if (last !== null) gaps.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** The times between frames since `record`. */
export function recorded(): number[] {
  on = false;
  return gaps;
}
