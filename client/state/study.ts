/** By which routes a study gave what it gave. */

/** The routes of a study's arms, each once, comparators last. */
export function routesOf(arms: readonly { route: string | null; comparator: boolean }[]): string[] {
  const ordered = [...arms].sort((a, b) => Number(a.comparator) - Number(b.comparator));
  return [...new Set(ordered.map((arm) => arm.route).filter((route) => route !== null))];
}
