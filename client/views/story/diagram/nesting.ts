/** The compartments of one story as a tree: those in use, and what is around them. */
import { sentenceCase } from '../../../state/vocabulary.ts';
import { NOWHERE, type SceneCompartment } from './scene.ts';

export interface Nest {
  readonly key: string;
  readonly label: string;
  /** A membrane around this compartment whose own actors stand in it. */
  readonly rim: { readonly key: string; readonly label: string } | null;
  readonly children: readonly Nest[];
}

interface Growing {
  key: string;
  label: string;
  inside: string | null;
  children: Growing[];
}

const isMembrane = (key: string) => /membrane$/i.test(key);

/** `used`: keys in the order in which the story comes to them. Keys that no list knows are drawn on their own. */
export function nest(compartments: readonly SceneCompartment[], used: readonly string[]): Nest[] {
  const known = new Map(compartments.map((one) => [one.key, one]));
  const kept = new Map<string, Growing>();
  const keep = (key: string, below: readonly string[]): Growing => {
    const there = kept.get(key);
    if (there) return there;
    const found = known.get(key);
    const inside = found?.inside ?? null;
    // A ring of compartments inside each other is cut where it closes.
    const around = inside !== null && !below.includes(inside) && inside !== key ? inside : null;
    const grown: Growing = { key, label: found?.label ?? labelOf(key), inside: around, children: [] };
    kept.set(key, grown);
    if (around !== null) keep(around, [...below, key]).children.push(grown);
    return grown;
  };
  for (const key of used) keep(key, []);
  const usedKeys = new Set(used);
  const roots = [...kept.values()].filter(({ inside }) => inside === null);
  return roots.map((root) => finished(withoutEmptyRings(root, usedKeys)));
}

const labelOf = (key: string) => (key === NOWHERE ? 'place not recorded' : key.replaceAll('-', ' '));

/** What holds nobody and only one compartment, which has others in it, says nothing that those do not. */
function withoutEmptyRings(root: Growing, used: ReadonlySet<string>): Growing {
  const [only] = root.children;
  if (used.has(root.key) || !only || root.children.length > 1 || only.children.length === 0) return root;
  return withoutEmptyRings(only, used);
}

function finished({ key, label, children }: Growing): Nest {
  const rim = children.find((child) => isMembrane(child.key) && child.children.length === 0) ?? null;
  return {
    key,
    label: sentenceCase(label),
    rim: rim && { key: rim.key, label: rim.label },
    children: children.filter((child) => child !== rim).map(finished),
  };
}
