import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { castOf, type SceneStep } from '../../../client/views/story/diagram/scene.ts';
import { timeOf } from '../../../client/views/story/diagram/time.ts';
import { stepInWords } from '../../../client/views/story/diagram/words.ts';
import { aPart, aStep, COMPARTMENTS, scenes } from './scenes.ts';

const sceneOf = (...steps: SceneStep[]) => ({ compartments: COMPARTMENTS, steps });
const linesOf = (...steps: SceneStep[]) =>
  castOf(sceneOf(...steps)).flows.map(({ from, to, kind }) => `${from} ${kind} ${to}`.replaceAll('|c:', ':'));

describe('who takes part', () => {
  test('is one actor in each compartment, with all its steps', () => {
    const { actors } = castOf(
      sceneOf(
        aStep(1, [aPart('NAD+', 'PRODUCT')]),
        aStep(2, [aPart('NAD+', 'SUBSTRATE'), aPart('NAD+', 'TARGET', { compartment: 'nucleus' })]),
      ),
    );
    expect(actors.map(({ id, steps }) => [id, steps])).toEqual([
      ['cytosol|c:NAD+', [1, 2]],
      ['nucleus|c:NAD+', [2]],
    ]);
  });

  test('lines join only those who take part, and nobody to themselves', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { actors, flows } = castOf(scene);
        const ids = new Set(actors.map(({ id }) => id));
        for (const { from, to } of flows) {
          expect(ids.has(from) && ids.has(to)).toBe(true);
          expect(from).not.toBe(to);
        }
      }),
    );
  });
});

describe('what becomes of what', () => {
  test('goes through the enzyme', () => {
    expect(
      linesOf(aStep(1, [aPart('NAM', 'SUBSTRATE'), aPart('NAMPT', 'ENZYME'), aPart('NMN', 'PRODUCT')])),
    ).toEqual(['cytosol:NAM becomes cytosol:NAMPT', 'cytosol:NAMPT becomes cytosol:NMN']);
  });

  test('what moves arrives, also where no product says so', () => {
    const moved = aStep(
      1,
      [aPart('NMN', 'SUBSTRATE'), aPart('SLC12A8', 'TRANSPORTER', { compartment: 'plasma-membrane' })],
      {
        compartments: ['extracellular'],
        toCompartment: 'cytosol',
      },
    );
    expect(linesOf(moved)).toEqual([
      'extracellular:NMN moves plasma-membrane:SLC12A8',
      'plasma-membrane:SLC12A8 moves cytosol:NMN',
    ]);
  });

  test('an inhibitor holds back the enzyme', () => {
    expect(linesOf(aStep(1, [aPart('78c', 'INHIBITOR'), aPart('CD38', 'ENZYME')]))).toEqual([
      'cytosol:78c blocks cytosol:CD38',
    ]);
  });

  test('everyone keeps to their own compartment where they meet someone there', () => {
    const both = aStep(1, [
      aPart('SIRT1', 'ENZYME', { compartment: 'nucleus' }),
      aPart('SIRT3', 'ENZYME', { compartment: 'mitochondrion' }),
      aPart('Genes', 'TARGET', { compartment: 'nucleus' }),
      aPart('Breathing', 'TARGET', { compartment: 'mitochondrion' }),
    ]);
    expect(linesOf(both)).toEqual([
      'nucleus:SIRT1 raises nucleus:Genes',
      'mitochondrion:SIRT3 raises mitochondrion:Breathing',
    ]);
  });
});

describe('a step in several places', () => {
  const inBoth = aStep(
    1,
    [
      aPart('NMN', 'SUBSTRATE'),
      aPart('NMNAT1', 'ENZYME', { compartment: 'nucleus' }),
      aPart('NMNAT2', 'ENZYME', { compartment: 'cytosol' }),
      aPart('NAD+', 'PRODUCT'),
    ],
    { compartments: ['nucleus', 'cytosol', 'mitochondrion'] },
  );

  test('has what belongs to each of them in each', () => {
    expect(linesOf(inBoth)).toEqual([
      'nucleus:NMN becomes nucleus:NMNAT1',
      'cytosol:NMN becomes cytosol:NMNAT2',
      'nucleus:NMNAT1 becomes nucleus:NAD+',
      'cytosol:NMNAT2 becomes cytosol:NAD+',
    ]);
  });
});

describe('time', () => {
  test('a step is now, what was is earlier, what comes is later', () => {
    expect([timeOf([2], 2), timeOf([1, 4], 2), timeOf([3], 2), timeOf([3], null)]).toEqual([
      'now',
      'earlier',
      'later',
      'earlier',
    ]);
  });
});

describe('a step in words', () => {
  const words = (step: SceneStep) => stepInWords(step, sceneOf(step));

  test('says what becomes of what, by whom, where', () => {
    expect(
      words(
        aStep(1, [aPart('nicotinamide', 'SUBSTRATE'), aPart('NAMPT', 'ENZYME'), aPart('NMN', 'PRODUCT')]),
      ),
    ).toBe('Cytosol: nicotinamide to NMN by NAMPT.');
  });

  test('says where to, and what holds it back', () => {
    const step = aStep(
      1,
      [aPart('NMN', 'SUBSTRATE'), aPart('SLC12A8', 'TRANSPORTER'), aPart('X', 'INHIBITOR')],
      {
        toCompartment: 'nucleus',
      },
    );
    expect(words(step)).toBe('Cytosol: NMN to Nucleus through SLC12A8, held back by X.');
  });

  test('names every part of any step', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        for (const step of scene.steps) {
          const said = stepInWords(step, scene);
          for (const { concept } of step.parts) expect(said).toContain(concept.name);
        }
      }),
    );
  });

  test('does not say that something was changed where nobody changes it', () => {
    const measured = aPart('pulse', 'TARGET');
    expect(words(aStep(1, [measured]))).toBe('Cytosol: with an eye to pulse.');
    expect(words(aStep(1, [aPart('tea', 'ACTIVATOR'), measured]))).toBe(
      'Cytosol: driven by tea, acting on pulse.',
    );
  });

  test('says that nothing is drawn', () => {
    expect(words(aStep(1, []))).toBe('Nothing of this step is drawn.');
  });
});
