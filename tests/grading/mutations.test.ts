/** Breaks the rule on purpose, one place at a time: the facts in verdicts.ts must notice every one. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import * as rule from '../../server/grading/assess.ts';
import { faultsOf } from './verdicts.ts';

const FOLDER = fileURLToPath(new URL('../../server/grading/', import.meta.url));

const MUTATIONS: [what: string, file: string, find: string, replace: string][] = [
  [
    'a flipped sign in the balance',
    'balance.ts',
    'full.supports - full.disputes + above',
    'full.disputes - full.supports + above',
  ],
  [
    'neutral weight forgotten',
    'balance.ts',
    'full.supports + full.disputes + full.neutral + below',
    'full.supports + full.disputes + below',
  ],
  [
    'mice without a limit',
    'balance.ts',
    'Math.min(most, decisive + pre.neutral)',
    'decisive + pre.neutral + 1000',
  ],
  ['verdict never disputed', 'balance.ts', "? 'DISPUTED' : 'UNSETTLED'", "? 'UNSETTLED' : 'UNSETTLED'"],
  ['disputed claims standing', 'levels.ts', ': 0;\n}', ': rank;\n}'],
  [
    'the cap on single studies dropped',
    'grade-ladder.ts',
    "cap('LOW', 'single study')",
    "cap('HIGH', 'single study')",
  ],
  [
    'the cap on what was not assessed dropped',
    'grade-ladder.ts',
    "cap('MODERATE', 'not assessed')",
    "cap('HIGH', 'not assessed')",
  ],
  ['mice starting high', 'grade-ladder.ts', "PRE: 'VERY_LOW'", "PRE: 'HIGH'"],
  ['risk of bias ignored', 'grade-ladder.ts', 'change: lowered ? -1 : 0', 'change: 0'],
  ['risk of bias rewarded', 'grade-ladder.ts', 'change: lowered ? -1 : 0', 'change: lowered ? 1 : 0'],
  ['imprecision ignored', 'grade-ladder.ts', "rule('imprecision.twoBelow')", '-1'],
  [
    'a study counted for each of its lines',
    'voices.ts',
    'const group = known ?? id;',
    'const group = line.id;',
  ],
  [
    'reviews counted beside their trials',
    'voices.ts',
    "if (ladder === 'GRADE') replaceIncluded(voices);",
    '',
  ],
  ['a review not lifted by its trials', 'voices.ts', 'Math.max(review.weight, weight)', 'review.weight'],
  ['retracted studies heard', 'left-out.ts', "return 'retracted';", 'return null;'],
  [
    'outcomes never compared',
    'directness.ts',
    "study.outcomeClass === 'PATIENT_IMPORTANT' ? 'direct' : 'flag'",
    "'direct'",
  ],
  ['indirect studies counted as direct', 'corroboration.ts', "!v.flags.includes('ROUTE')", 'true'],
  [
    'systems not counted',
    'corroboration.ts',
    'systems: new Set(direct.flatMap((v) => v.study.systems)).size',
    'systems: 1',
  ],
  ['gaps never out of date', 'assess.ts', "v.direction === 'DISPUTES' && v.flags.length === 0", 'false'],
];

/** The rule with one place of one file replaced, built in memory. Throws where the place is not there. */
async function mutant(file: string, find: string, replace: string): Promise<typeof rule> {
  const source = readFileSync(`${FOLDER}${file}`, 'utf8');
  if (!source.includes(find))
    throw new Error(`${file}: expected ${JSON.stringify(find)} in it; adapt the mutation`);
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutation',
        enforce: 'pre',
        transform: (code: string, id: string) =>
          id === `${FOLDER}${file}` ? code.replace(find, replace) : null,
      },
    ],
    build: { ssr: `${FOLDER}assess.ts`, write: false, minify: false },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !('output' in bundle)) throw new Error('nothing was built');
  const code = bundle.output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

describe('the rule as it is', () => {
  it('meets every fact', () => expect(faultsOf(rule.assess)).toEqual([]));
});

describe('the rule with', () => {
  it.each(MUTATIONS)('%s is noticed', async (_what, file, find, replace) => {
    const { assess } = await mutant(file, find, replace);
    expect(faultsOf(assess)).not.toEqual([]);
  });
});
