/** The shortest connections between things, through whatever lies between. */

interface Line {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

export interface Connections {
  /** The ends and all that lies on a shortest way from one to another. */
  readonly nodes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  /** Ends that no line leads to from another end. */
  readonly apart: readonly string[];
}

/** Every shortest way, in whatever direction its lines run, between each two of the ends that are connected. */
export function connectionsBetween(lines: readonly Line[], ends: readonly string[]): Connections {
  const around = neighboursOf(lines);
  const distances = new Map(ends.map((end) => [end, distancesFrom(end, around)]));
  const nodes = new Set(ends);
  const kept = new Set<string>();
  const connected = new Set<string>();
  for (const [i, from] of ends.entries())
    for (const to of ends.slice(i + 1)) {
      const there = distances.get(from);
      const back = distances.get(to);
      const length = there?.get(to);
      if (!there || !back || length === undefined) continue;
      connected.add(from).add(to);
      for (const { id, source, target } of lines) {
        if (
          !isOnTheWay(there, back, length, source, target) &&
          !isOnTheWay(there, back, length, target, source)
        )
          continue;
        kept.add(id);
        nodes.add(source).add(target);
      }
    }
  return { nodes, lines: kept, apart: ends.filter((end) => !connected.has(end)) };
}

/** Whether a step from `a` to `b` belongs to a way of this length. */
function isOnTheWay(
  there: ReadonlyMap<string, number>,
  back: ReadonlyMap<string, number>,
  length: number,
  a: string,
  b: string,
): boolean {
  return (
    (there.get(a) ?? Number.POSITIVE_INFINITY) + 1 + (back.get(b) ?? Number.POSITIVE_INFINITY) === length
  );
}

function neighboursOf(lines: readonly Line[]): Map<string, string[]> {
  const around = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = around.get(from);
    if (list) list.push(to);
    else around.set(from, [to]);
  };
  for (const { source, target } of lines) {
    add(source, target);
    add(target, source);
  }
  return around;
}

function distancesFrom(start: string, around: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const distances = new Map([[start, 0]]);
  let rim = [start];
  for (let distance = 1; rim.length > 0; distance++) {
    const next: string[] = [];
    for (const at of rim)
      for (const to of around.get(at) ?? [])
        if (!distances.has(to)) {
          distances.set(to, distance);
          next.push(to);
        }
    rim = next;
  }
  return distances;
}
