/** What a pack must keep beyond the shape of its rows: references, identifiers, order, no circles. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkGlossary } from './check-glossary.ts';
import { checkMechanisms } from './check-mechanisms.ts';
import { circles, findingsIn, once, Said } from './findings.ts';
import { ENRICHED, type Pack, type Study } from './format.ts';
import { conceptId, sourceId } from './ids.ts';
import { linesOf, pathKey } from './json-text.ts';
import { BIOLINK_VERSION, PREDICATES } from './predicates.ts';
import { nearest, type Problem, problemText } from './problem.ts';
import { readPack } from './read.ts';

/** Registries of trials and how their numbers look. */
const REGISTRIES: Record<string, RegExp> = {
  CLINICALTRIALS: /^NCT\d{8}$/,
  ANZCTR: /^ACTRN\d{14}$/,
  CHICTR: /^ChiCTR[A-Za-z0-9-]+$/,
  CTRI: /^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/,
  DRKS: /^DRKS\d{8}$/,
  EUCTR: /^\d{4}-\d{6}-\d{2}$/,
  IRCT: /^IRCT\w+$/,
  ISRCTN: /^ISRCTN\d{8}$/,
  JRCT: /^jRCT[a-z]?\d+$/,
  UMINCTR: /^UMIN\d{9}$/,
};
/** Fields of a study that must say where they were read. */
const READ_SOMEWHERE = [
  'population',
  'tissues',
  'outcomeClass',
  'blinded',
  'controlled',
  'funding',
  'sponsoredBySeller',
  'competingInterests',
] as const;
const COMMON_NAME = /^[a-z][a-z -]*$/;

export function checkPack(pack: Pack): Problem[] {
  const findings = findingsIn(pack);
  const { problems, add, refer, referAll } = findings;

  for (const file of ['concepts', 'mechanisms', 'claims', 'sources', 'studies', 'glossary'] as const) {
    once(
      pack[file] as readonly { key: string }[],
      (r) => r.key,
      (i, first, key) => add(file, i, 'key', `a key of its own (row ${first + 1} has it)`, key),
    );
  }
  once(
    pack.concepts,
    (c) => (c.curie === undefined ? undefined : conceptId(pack.topic.id, c)),
    (i, first, id) => add('concepts', i, 'curie', `a CURIE of its own (row ${first + 1} has it)`, id),
  );
  once(
    pack.sources,
    (s) => sourceId(pack.topic.id, s),
    (i, first, id) => add('sources', i, '', `an identifier of its own (row ${first + 1} has it)`, id),
  );
  for (const file of ['evidence', 'statements'] as const) {
    once(
      pack[file] as unknown[],
      (r) => JSON.stringify(r),
      (i, first) => add(file, i, '', `a row of its own`, new Said(`a copy of row ${first + 1}`)),
    );
  }

  pack.topic.questions.forEach((q, i) => {
    const at = `questions[${i}]`;
    refer('topic', undefined, `${at}.claim`, 'claim', q.claim);
    refer('topic', undefined, `${at}.mechanism`, 'mechanism', q.mechanism);
    const leads = [q.claim, q.mechanism, q.studies].filter((x) => x !== undefined).length;
    if (leads !== 1)
      add('topic', undefined, at, 'one of claim, mechanism, studies', new Said(`${leads} of them`));
    const routes = new Set(pack.studies.flatMap((s) => s.arms.flatMap((a) => a.route ?? [])));
    q.studies?.routes.forEach((route, j) => {
      if (!routes.has(route))
        add(
          'topic',
          undefined,
          `${at}.studies.routes[${j}]`,
          'a route of an arm',
          route,
          nearest(route, routes),
        );
    });
  });

  pack.concepts.forEach((c, i) => {
    referAll('concepts', i, 'broader', 'concept', c.broader);
    if (c.curie !== undefined && c.curieReadIn === undefined) {
      add('concepts', i, 'curieReadIn', `where ${c.curie} was read`, undefined);
    }
  });
  circles(
    pack.concepts,
    (c) => c.broader,
    (i, chain) => add('concepts', i, 'broader', 'no circle', new Said(chain.join(' -> '))),
  );

  checkMechanisms(pack, findings);
  checkGlossary(pack, findings);
  const stepClaims = new Map(
    pack.mechanisms.map((m) => [m.key, new Set(m.steps.flatMap((step) => step.claims))]),
  );

  pack.claims.forEach((c, i) => {
    refer('claims', i, 'subject', 'concept', c.subject);
    refer('claims', i, 'object', 'concept', c.object);
    if (!PREDICATES.has(c.predicate)) {
      const expected = `a predicate of Biolink ${BIOLINK_VERSION}`;
      add('claims', i, 'predicate', expected, c.predicate, nearest(c.predicate, PREDICATES));
    }
    referAll('claims', i, 'qualifiers.substances', 'concept', c.qualifiers.substances);
    refer('claims', i, 'qualifiers.population', 'concept', c.qualifiers.population);
    const species = c.qualifiers.species;
    if (species !== undefined && !COMMON_NAME.test(species))
      add('claims', i, 'qualifiers.species', 'a common name such as human or mouse', species);
    referAll('claims', i, 'mechanisms', 'mechanism', c.mechanisms);
    c.mechanisms.forEach((key, j) => {
      const steps = stepClaims.get(key);
      if (steps && !steps.has(c.key))
        add('claims', i, `mechanisms[${j}]`, 'a mechanism with a step that names this claim', key);
    });
    if (c.curated?.study !== undefined) refer('claims', i, 'curated.study', 'study', c.curated.study);
    c.related.forEach((r, j) => {
      refer('claims', i, `related[${j}].claim`, 'claim', r.claim);
      if (r.claim === c.key) add('claims', i, `related[${j}].claim`, 'another claim', r.claim);
    });
  });

  const sources = new Map(pack.sources.map((s) => [s.key, s]));
  pack.statements.forEach((s, i) => {
    refer('statements', i, 'source', 'source', s.source);
    refer('statements', i, 'claim', 'claim', s.claim);
    if (s.start !== undefined && s.end === undefined)
      add('statements', i, 'end', 'an end beside the start', undefined);
    if (s.end !== undefined && s.start === undefined)
      add('statements', i, 'start', 'a start beside the end', undefined);
    if (s.start !== undefined && s.end !== undefined) {
      if (s.end <= s.start) add('statements', i, 'end', `a number above start (${s.start})`, s.end);
      const source = sources.get(s.source);
      if (source && source.textSha256 === undefined)
        add('statements', i, 'start', `a source with textSha256, since ${s.source} is pointed into`, s.start);
    }
  });

  pack.studies.forEach((s, i) => {
    s.arms.forEach((arm, j) => {
      referAll('studies', i, `arms[${j}].substances`, 'concept', arm.substances);
    });
    refer('studies', i, 'population', 'concept', s.population);
    s.species.forEach((name, j) => {
      if (!COMMON_NAME.test(name))
        add('studies', i, `species[${j}]`, 'a common name such as human or mouse', name);
    });
    s.registrations.forEach((r, j) => {
      const [prefix = '', id = ''] = [r.slice(0, r.indexOf(':')), r.slice(r.indexOf(':') + 1)];
      const form = REGISTRIES[prefix];
      const field = `registrations[${j}]`;
      if (!form) {
        const names = Object.keys(REGISTRIES);
        add('studies', i, field, `a registry among ${names.join(', ')}`, r, nearest(prefix, names));
      } else if (!form.test(id)) add('studies', i, field, `a ${prefix} number of the form ${form}`, r);
    });
    for (const field of ENRICHED)
      if (s.readFrom?.[field] !== undefined && !recorded(s, field))
        add('studies', i, `readFrom.${field}`, 'a field that the study has', field);
    for (const field of READ_SOMEWHERE)
      if (recorded(s, field) && s.readFrom?.[field] === undefined)
        add('studies', i, `readFrom.${field}`, `where ${field} was read`, undefined);
    const identified = [s.doi, s.pmid, s.pmcid, s.registrations[0]].some((x) => x !== undefined);
    if (identified === (s.verification === 'no-identifier')) {
      const expected = identified
        ? 'verified or partial, since an identifier is given'
        : 'no-identifier, since none is given';
      add('studies', i, 'verification', expected, s.verification);
    }
    referAll('studies', i, 'includes', 'study', s.includes);
    s.sameAs.forEach((x, j) => {
      refer('studies', i, `sameAs[${j}].study`, 'study', x.study);
      if (x.study === s.key) add('studies', i, `sameAs[${j}].study`, 'another study', x.study);
    });
  });
  circles(
    pack.studies,
    (s) => s.includes,
    (i, chain) => add('studies', i, 'includes', 'no circle', new Said(chain.join(' -> '))),
  );

  const studies = new Map(pack.studies.map((s) => [s.key, s]));
  pack.evidence.forEach((e, i) => {
    refer('evidence', i, 'claim', 'claim', e.claim);
    refer('evidence', i, 'study', 'study', e.study);
    const arms = studies.get(e.study)?.arms;
    if (e.arm === undefined || arms === undefined) return;
    const arm = arms[e.arm];
    const expected =
      arms.length === 0 ? 'no arm, since the study has none' : `an arm of the study, 0 to ${arms.length - 1}`;
    if (!arm) add('evidence', i, 'arm', expected, e.arm);
    else if (arm.comparator) add('evidence', i, 'arm', 'an arm that is no comparator', e.arm);
  });
  return problems;
}

function recorded(study: Study, field: keyof Study): boolean {
  const value = study[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** All problems of the pack in a folder, with lines. References are checked once the rows are sound. */
export async function problemsOf(folder: string): Promise<{ pack: Pack | null; problems: Problem[] }> {
  const { pack, problems } = await readPack(folder);
  if (!pack) return { pack, problems };
  return { pack, problems: await withLines(folder, checkPack(pack)) };
}

async function withLines(folder: string, problems: Problem[]): Promise<Problem[]> {
  const out: Problem[] = [];
  for (const file of new Set(problems.map((p) => p.file))) {
    const some = problems.filter((p) => p.file === file).map((p) => ({ p, paths: above(p) }));
    const text = await readFile(join(folder, file), 'utf8');
    const lines = linesOf(
      text,
      some.flatMap((s) => s.paths),
    );
    for (const { p, paths } of some) {
      const line = paths.map((path) => lines.get(pathKey(path))).find((x) => x !== undefined);
      out.push(line === undefined ? p : { ...p, line });
    }
  }
  return out;
}

/** The path of a problem and those above it, the longest first. */
function above(p: Problem): (string | number)[][] {
  const field = (p.field ?? '').split(/[.[\]]+/).filter((x) => x !== '');
  const path = [
    ...(p.row === undefined ? [] : [p.row]),
    ...field.map((x) => (/^\d+$/.test(x) ? Number(x) : x)),
  ];
  return path.map((_, i) => path.slice(0, path.length - i)).concat([[]]);
}

/** The check command: prints the problems or a summary, returns the exit code. */
export async function runCheck(folder: string, print: (line: string) => void = console.log): Promise<number> {
  const { pack, problems } = await problemsOf(folder);
  for (const p of problems) print(problemText(p));
  if (problems.length > 0 || !pack) {
    print(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}`);
    return 1;
  }
  const count = (direction: string) => pack.evidence.filter((e) => e.direction === direction).length;
  print(`${pack.topic.id} ${pack.topic.version}: no problems`);
  print(
    `${pack.claims.length} claims, ${pack.studies.length} studies, ${pack.evidence.length} evidence lines ` +
      `(${count('SUPPORTS')} for, ${count('DISPUTES')} against, ${count('NEUTRAL')} neutral), ` +
      `${pack.concepts.length} concepts, ${pack.mechanisms.length} mechanisms, ` +
      `${pack.sources.length} sources, ${pack.statements.length} statements, ${pack.glossary.length} terms`,
  );
  return 0;
}
