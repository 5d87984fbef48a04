/** What the check says of stories, places and glossaries that are wrong. */
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../seed/pack/check.ts';
import { problemText } from '../../seed/pack/problem.ts';
import { readPack } from '../../seed/pack/read.ts';
import { folderWith, type Raw, type Row, small } from './small.ts';

const rows = (value: unknown) => (value ?? []) as Row[];
const change = (row: Row | undefined, value: Row) => Object.assign(row ?? {}, value);
const mechanism = (raw: Raw) => raw.mechanisms[0];
const step = (raw: Raw, i = 0) => rows(mechanism(raw)?.steps)[i];
const places = (raw: Raw) => rows(raw.topic.compartments);

const levels = { school: 'One drinks.', expert: 'Ingestion of an infusion.' };
const told = () => ({
  title: 'Drink',
  text: 'One drinks it.',
  levels,
  compartments: ['blood'],
  toCompartment: 'brain',
  parts: [
    { concept: 'tea', role: 'ACTIVATOR', compartment: 'blood' },
    { concept: 'waking', role: 'TARGET', compartment: 'brain' },
  ],
  claims: ['C1'],
});

/** The small pack with its mechanism told as a story of five steps. */
function story(): Raw {
  const raw = small();
  change(mechanism(raw), { story: true, levels, steps: [told(), told(), told(), told(), told()] });
  return raw;
}

const read = async (spoil: (raw: Raw) => void) => {
  const raw = story();
  spoil(raw);
  return readPack(await folderWith(raw));
};
const texts = async (spoil: (raw: Raw) => void) => {
  const { pack, problems } = await read(spoil);
  return (pack ? checkPack(pack) : problems).map(problemText);
};

it('finds nothing in a sound story', async () => {
  expect(await texts(() => {})).toEqual([]);
});

it('a pack without a glossary has an empty one', async () => {
  const { pack, problems } = await readPack(await folderWith(small(), { 'glossary.json': null }));
  expect(problems).toEqual([]);
  expect(pack?.glossary).toEqual([]);
});

it('a mechanism that is no story may leave out levels, places and roles', async () => {
  const bare = { title: 'Drink', text: 'One drinks it.', participants: ['tea'], claims: ['C1'] };
  const spoil = (r: Raw) => change(mechanism(r), { story: false, levels: undefined, steps: [bare] });
  expect(await texts(spoil)).toEqual([]);
});

const M1 = 'mechanisms.json row 1 (M1)';
const G1 = 'glossary.json row 1 (tea)';
const G2 = 'glossary.json row 2 (trial)';

describe('places', () => {
  it.each<[string, (raw: Raw) => void]>([
    [
      'topic.json compartments[2].key: expected a key of its own, got "blood"',
      (r) => change(places(r)[2], { key: 'blood' }),
    ],
    [
      'topic.json compartments[1].inside: expected a compartment key, got "bodi"; did you mean "body"?',
      (r) => change(places(r)[1], { inside: 'bodi' }),
    ],
    [
      'topic.json compartments[0].inside: expected no circle, got body -> blood -> body',
      (r) => change(places(r)[0], { inside: 'blood' }),
    ],
    [
      `${M1} steps[0].compartments[0]: expected a compartment key, got "blod"; did you mean "blood"?`,
      (r) => change(step(r), { compartments: ['blod'] }),
    ],
    [
      `${M1} steps[0].compartments[1]: expected each key once, got "blood"`,
      (r) => change(step(r), { compartments: ['blood', 'blood'] }),
    ],
    [
      `${M1} steps[0].toCompartment: expected a compartment key, got "brian"; did you mean "brain"?`,
      (r) => change(step(r), { toCompartment: 'brian' }),
    ],
    [
      `${M1} steps[0].toCompartment: expected another place than where it starts, got "brain"`,
      (r) => change(step(r), { compartments: ['brain'] }),
    ],
    [
      `${M1} steps[0].parts[1].compartment: expected a compartment key, got "brian"; did you mean "brain"?`,
      (r) => change(rows(step(r)?.parts)[1], { compartment: 'brian' }),
    ],
    [
      `${M1} steps[0].parts[1].compartment: expected a place of its step, got "body"`,
      (r) => change(rows(step(r)?.parts)[1], { compartment: 'body' }),
    ],
  ])('%s', async (text, spoil) => {
    expect((await texts(spoil)).map((t) => t.replace(/ \[line.*/, ''))).toContain(text);
  });
});

describe('parts', () => {
  const part = (r: Raw) => rows(step(r)?.parts)[0];
  it.each<[string, (raw: Raw) => void]>([
    [
      `${M1} steps[0].parts[0].concept: expected a concept key, got "te"; did you mean "tea"?`,
      (r) => change(part(r), { concept: 'te' }),
    ],
    [
      `${M1} steps[0].parts[0].role: expected one of SUBSTRATE, PRODUCT, ENZYME, TRANSPORTER, TARGET, INHIBITOR, ACTIVATOR, CARRIER, got "ACTIVATR"; did you mean "ACTIVATOR"?`,
      (r) => change(part(r), { role: 'ACTIVATR' }),
    ],
    [
      `${M1} steps[0].parts[2]: expected each part once, got "tea"`,
      (r) => rows(step(r)?.parts).push({ ...part(r) }),
    ],
    [
      `${M1} steps[0].participants[0]: expected a concept that is not among the parts already, got "tea"`,
      (r) => change(step(r), { participants: ['tea'] }),
    ],
  ])('%s', async (text, spoil) => {
    expect((await texts(spoil)).map((t) => t.replace(/ \[line.*/, ''))).toContain(text);
  });
});

describe('stories', () => {
  const LEVELS = 'school and expert texts, since this is a story';
  it.each<[string, (raw: Raw) => void]>([
    [`${M1} steps: expected 5 to 9 steps in a story, got 4 of them`, (r) => rows(mechanism(r)?.steps).pop()],
    [
      `${M1} steps: expected 5 to 9 steps in a story, got 10 of them`,
      (r) => rows(mechanism(r)?.steps).push(told(), told(), told(), told(), told()),
    ],
    [`${M1} levels: expected ${LEVELS}, got nothing`, (r) => delete mechanism(r)?.levels],
    [`${M1} steps[3].levels: expected ${LEVELS}, got nothing`, (r) => delete step(r, 3)?.levels],
    [
      `${M1} steps[3].levels.expert: expected text, got nothing`,
      (r) => change(step(r, 3), { levels: { school: 'One drinks.' } }),
    ],
    [
      `${M1} steps[3].compartments: expected a place, since this is a story, got none`,
      (r) => change(step(r, 3), { compartments: [], parts: [{ concept: 'tea', role: 'ACTIVATOR' }] }),
    ],
    [
      `${M1} steps[3].parts: expected someone with a role, since this is a story, got none`,
      (r) => change(step(r, 3), { parts: [] }),
    ],
    [
      `${M1} steps[3].claims: expected a claim, since the step speaks of "mice", got none`,
      (r) => change(step(r, 3), { claims: [], text: 'It woke mice.' }),
    ],
    [
      `${M1} steps[3].claims: expected a claim, since the step speaks of "trials", got none`,
      (r) => change(step(r, 3), { claims: [], levels: { ...levels, expert: 'Two trials.' } }),
    ],
  ])('%s', async (text, spoil) => {
    expect((await texts(spoil)).map((t) => t.replace(/ \[line.*/, ''))).toContain(text);
  });

  it('a step may do without claims where it tells no findings', async () => {
    expect(await texts((r) => change(step(r, 3), { claims: [] }))).toEqual([]);
  });
});

describe('glossary', () => {
  it.each<[string, (raw: Raw) => void]>([
    [
      `${G2.replace('trial', 'tea')} key: expected a key of its own (row 1 has it), got "tea"`,
      (r) => change(r.glossary[1], { key: 'tea' }),
    ],
    [
      `${G2} term: expected a word that no other row explains (row 1 does), got "TEAS"`,
      (r) => change(r.glossary[1], { term: 'TEAS' }),
    ],
    [
      `${G2} also[0]: expected a word that no other row explains (row 1 does), got "tea"`,
      (r) => change(r.glossary[1], { also: ['tea'] }),
    ],
    [
      `${G1} also[1]: expected each form once, got "Teas"`,
      (r) => change(r.glossary[0], { also: ['teas', 'Teas'] }),
    ],
    [
      `${G1} concept: expected a concept key, got "te"; did you mean "tea"?`,
      (r) => change(r.glossary[0], { concept: 'te' }),
    ],
    [
      `${G1} kind: expected one of BIOLOGY, EVIDENCE, STATISTICS, got "BIOLOGI"; did you mean "BIOLOGY"?`,
      (r) => change(r.glossary[0], { kind: 'BIOLOGI' }),
    ],
    [
      `${G1} readMore.url: expected an address (URL), got "http://example.org"`,
      (r) => change(r.glossary[0], { readMore: { title: 'Tea', url: 'http://example.org' } }),
    ],
  ])('%s', async (text, spoil) => {
    expect((await texts(spoil)).map((t) => t.replace(/ \[line.*/, ''))).toContain(text);
  });
});
