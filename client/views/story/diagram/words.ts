/** What the picture shows, said in words: one sentence a step. */
import type { StepRole } from '../../../api/generated.ts';
import { sentenceCase } from '../../../state/vocabulary.ts';
import { placesOf, type Scene, type SceneStep } from './scene.ts';

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** "In the cytosol: NAMPT turns nicotinamide into NMN." Ends with a full stop; names nothing that is not drawn. */
export function stepInWords(step: SceneStep, scene: Scene): string {
  const label = (key: string) => scene.compartments.find((one) => one.key === key)?.label ?? key;
  const of = (...roles: StepRole[]) =>
    list([
      ...new Set(step.parts.filter(({ role }) => roles.includes(role)).map(({ concept }) => concept.name)),
    ]);
  const places = [...new Set(step.parts.flatMap((part) => placesOf(part, step)))].map(label);
  const doers = [
    reaction(of, step.toCompartment === null ? null : label(step.toCompartment)),
    of('ACTIVATOR') ? `driven by ${of('ACTIVATOR')}` : '',
    of('INHIBITOR') ? `held back by ${of('INHIBITOR')}` : '',
  ].filter((part) => part !== '');
  // Targets alone are what was looked at: nothing is said to have changed them.
  const onTargets = doers.length > 0 ? 'acting on' : 'with an eye to';
  const parts = of('TARGET') ? [...doers, `${onTargets} ${of('TARGET')}`] : doers;
  if (parts.length === 0) return 'Nothing of this step is drawn.';
  const where = step.compartments.length > 0 ? step.compartments.map(label) : places;
  return `${where.length > 0 ? `${sentenceCase(list(where))}: ` : ''}${parts.join(', ')}.`;
}

function reaction(of: (...roles: StepRole[]) => string, to: string | null): string {
  const substrates = of('SUBSTRATE');
  const products = of('PRODUCT');
  const workers = of('ENZYME', 'CARRIER');
  const gates = of('TRANSPORTER');
  const by = [gates ? `through ${gates}` : '', workers ? `by ${workers}` : ''].filter(Boolean).join(' ');
  const how = by ? ` ${by}` : '';
  if (to !== null && (substrates || products)) {
    const moved = substrates || products;
    const becomes = products && substrates && products !== substrates ? ` as ${products}` : '';
    return `${moved} to ${to}${becomes}${how}`;
  }
  if (substrates && products) return `${substrates} to ${products}${how}`;
  if (substrates || products) return `${substrates || products}${how}`;
  return of('TRANSPORTER', 'ENZYME', 'CARRIER');
}
