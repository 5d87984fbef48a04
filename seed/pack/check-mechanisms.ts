/** What the mechanisms of a pack must keep: places from the topic's list, one part an actor, claims both ways, and what makes a story. */
import { circles, type Findings, once, Said } from './findings.ts';
import type { Pack } from './format.ts';
import type { Mechanism, MechanismStep } from './story-format.ts';

/** A story shorter than this explains little, one longer is not followed to its end. */
const STORY_STEPS = { least: 5, most: 9 };
/** Words by which a step speaks of what was found in somebody, and so has to say which claim that bears on. */
const SPEAKS_OF_FINDINGS =
  /\b(trials?|stud(?:y|ies)|experiments?|volunteers?|patients?|mice|rats?|in people|older people)\b/i;

export function checkMechanisms(pack: Pack, findings: Findings): void {
  checkCompartments(pack, findings);
  const claims = new Map(pack.claims.map((c) => [c.key, c]));
  pack.mechanisms.forEach((m, i) => {
    findings.referAll('mechanisms', i, 'concepts', 'concept', m.concepts);
    m.steps.forEach((step, j) => {
      const at = `steps[${j}]`;
      findings.referAll('mechanisms', i, `${at}.participants`, 'concept', step.participants);
      findings.referAll('mechanisms', i, `${at}.claims`, 'claim', step.claims);
      step.claims.forEach((key, k) => {
        const claim = claims.get(key);
        if (!claim || claim.mechanisms.includes(m.key)) return;
        const expected = `a claim that names ${m.key} among its mechanisms`;
        findings.add('mechanisms', i, `${at}.claims[${k}]`, expected, key);
      });
      checkPlaces(step, i, at, findings);
      checkParts(step, i, at, findings);
      checkFindingsAreClaimed(step, i, at, findings);
    });
    if (m.story) checkStory(m, i, findings);
  });
}

function checkCompartments({ topic }: Pack, { add, refer }: Findings): void {
  const { compartments } = topic;
  const field = (i: number, name: string) => `compartments[${i}].${name}`;
  once(
    compartments,
    (c) => c.key,
    (i, _, key) => add('topic', undefined, field(i, 'key'), 'a key of its own', key),
  );
  compartments.forEach((c, i) => {
    refer('topic', undefined, field(i, 'inside'), 'compartment', c.inside);
  });
  circles(
    compartments,
    (c) => (c.inside === undefined ? [] : [c.inside]),
    (i, chain) => add('topic', undefined, field(i, 'inside'), 'no circle', new Said(chain.join(' -> '))),
  );
}

function checkPlaces(step: MechanismStep, row: number, at: string, { add, refer, referAll }: Findings): void {
  const { compartments, toCompartment } = step;
  referAll('mechanisms', row, `${at}.compartments`, 'compartment', compartments);
  refer('mechanisms', row, `${at}.toCompartment`, 'compartment', toCompartment);
  if (toCompartment === undefined) return;
  const from = compartments.filter((place) => place !== toCompartment);
  if (from.length === 0)
    add('mechanisms', row, `${at}.toCompartment`, 'another place than where it starts', toCompartment);
}

function checkParts(step: MechanismStep, row: number, at: string, { add, refer }: Findings): void {
  const places = new Set(step.toCompartment ? [...step.compartments, step.toCompartment] : step.compartments);
  const seen = new Set<string>();
  step.parts.forEach((part, k) => {
    const field = `${at}.parts[${k}]`;
    refer('mechanisms', row, `${field}.concept`, 'concept', part.concept);
    refer('mechanisms', row, `${field}.compartment`, 'compartment', part.compartment);
    if (part.compartment !== undefined && !places.has(part.compartment))
      add('mechanisms', row, `${field}.compartment`, 'a place of its step', part.compartment);
    const same = JSON.stringify([part.concept, part.role, part.compartment]);
    if (seen.has(same)) add('mechanisms', row, field, 'each part once', part.concept);
    seen.add(same);
  });
  const acting = new Set(step.parts.map((part) => part.concept));
  step.participants.forEach((key, k) => {
    if (!acting.has(key)) return;
    add('mechanisms', row, `${at}.participants[${k}]`, 'a concept that is not among the parts already', key);
  });
}

/** A step that tells what was found in people, animals or a trial rests on a claim, so that a reader sees how sure it is. */
function checkFindingsAreClaimed(step: MechanismStep, row: number, at: string, { add }: Findings): void {
  if (step.claims.length > 0) return;
  const told = [step.text, step.levels?.school ?? '', step.levels?.expert ?? ''];
  const [word] = told.flatMap((text) => SPEAKS_OF_FINDINGS.exec(text)?.[0] ?? []);
  if (word === undefined) return;
  add('mechanisms', row, `${at}.claims`, `a claim, since the step speaks of "${word}"`, new Said('none'));
}

function checkStory(m: Mechanism, row: number, { add }: Findings): void {
  const { least, most } = STORY_STEPS;
  if (m.steps.length < least || m.steps.length > most) {
    const got = new Said(`${m.steps.length} of them`);
    add('mechanisms', row, 'steps', `${least} to ${most} steps in a story`, got);
  }
  const levels = 'school and expert texts, since this is a story';
  if (!m.levels) add('mechanisms', row, 'levels', levels, undefined);
  m.steps.forEach((step, j) => {
    const at = `steps[${j}]`;
    if (!step.levels) add('mechanisms', row, `${at}.levels`, levels, undefined);
    if (step.compartments.length === 0)
      add('mechanisms', row, `${at}.compartments`, 'a place, since this is a story', new Said('none'));
    if (step.parts.length === 0)
      add('mechanisms', row, `${at}.parts`, 'someone with a role, since this is a story', new Said('none'));
  });
}
