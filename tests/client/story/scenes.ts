/** Random stories for the property tests, and one with known parts. */
import fc from 'fast-check';
import type { StepRole } from '../../../client/api/generated.ts';
import type {
  Scene,
  SceneCompartment,
  ScenePart,
  SceneStep,
} from '../../../client/views/story/diagram/scene.ts';

export const COMPARTMENTS: readonly SceneCompartment[] = [
  { key: 'body', label: 'Body', inside: null },
  { key: 'plasma', label: 'Blood plasma', inside: 'body' },
  { key: 'extracellular', label: 'Outside cells', inside: 'body' },
  { key: 'cell', label: 'Cell', inside: 'body' },
  { key: 'plasma-membrane', label: 'Plasma membrane', inside: 'cell' },
  { key: 'cytosol', label: 'Cytosol', inside: 'cell' },
  { key: 'nucleus', label: 'Nucleus', inside: 'cell' },
  { key: 'mitochondrion', label: 'Mitochondrion', inside: 'cell' },
  { key: 'mitochondrial-inner-membrane', label: 'Inner membrane', inside: 'mitochondrion' },
];

const KEYS = COMPARTMENTS.map(({ key }) => key);
const ROLES: readonly StepRole[] = [
  'SUBSTRATE',
  'PRODUCT',
  'ENZYME',
  'TRANSPORTER',
  'TARGET',
  'INHIBITOR',
  'ACTIVATOR',
  'CARRIER',
];

export function aPart(name: string, role: StepRole, more: Partial<ScenePart> = {}): ScenePart {
  const category = role === 'ENZYME' || role === 'TRANSPORTER' ? 'Protein' : 'SmallMolecule';
  return { concept: { id: `c:${name}`, name, category }, role, compartment: null, ...more };
}

export function aStep(
  position: number,
  parts: readonly ScenePart[],
  more: Partial<SceneStep> = {},
): SceneStep {
  return { position, parts, compartments: ['cytosol'], toCompartment: null, ...more };
}

const name = fc
  .array(fc.stringMatching(/^[A-Za-z0-9+-]{1,14}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

const part = (names: readonly string[]) =>
  fc.record({
    concept: fc
      .record({
        index: fc.nat({ max: names.length - 1 }),
        category: fc.constantFrom('SmallMolecule', 'Protein', 'BiologicalProcess'),
      })
      .map(({ index, category }) => ({ id: `c:${index}`, name: names[index] ?? 'NAD+', category })),
    role: fc.constantFrom(...ROLES),
    compartment: fc.option(fc.constantFrom(...KEYS, 'unheard-of')),
  });

/** Any story: up to nine steps, names of any length, parts anywhere. */
export const scenes: fc.Arbitrary<Scene> = fc
  .array(name, { minLength: 1, maxLength: 14 })
  .chain((names) =>
    fc.array(
      fc.record({
        compartments: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 3 }),
        toCompartment: fc.option(fc.constantFrom(...KEYS)),
        parts: fc.array(part(names), { maxLength: 7 }),
      }),
      { maxLength: 9 },
    ),
  )
  .map((steps) => ({
    compartments: COMPARTMENTS,
    steps: steps.map((step, i) => ({ ...step, position: i + 1 })),
  }));

export const widths = fc.integer({ min: 320, max: 1100 });
