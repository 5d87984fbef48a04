/** Rows of what was done: study types, studies, and the publications that report them. */
import { DESIGN_POLICY } from '../../server/grading/policy.ts';
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';
import { publicationId, sourceId, studyId, studyTypeId } from '../pack/ids.ts';
import { shortName } from '../study-names.ts';
import { STUDY_TYPES } from '../study-types.ts';
import { gradedStudy } from './graded.ts';
import { distinct, type GraphRows } from './rows.ts';

export function* studyNodes(rows: GraphRows): Generator<NodeRow> {
  const { pack } = rows;
  const concept = (key: string) => rows.concept(key);
  const topic = pack.topic.id;
  const types = new Map(STUDY_TYPES.map((t) => [t.design, t]));
  for (const t of STUDY_TYPES) {
    yield rows.searchable(
      'StudyType',
      studyTypeId(t.design),
      t.label,
      [t.summary, t.design.replaceAll('_', ' ')],
      {
        design: t.design,
        name: t.label,
        summary: t.summary,
        sevco: t.sevco,
        ocebm: DESIGN_POLICY[t.design]?.ocebm,
        position: STUDY_TYPES.indexOf(t),
      },
    );
  }
  for (const s of pack.studies) {
    const id = studyId(topic, s.key);
    const name = shortName(s);
    const arms = s.arms.map((a) => ({
      label: a.label,
      dose: a.dose ?? null,
      duration: a.duration ?? null,
      route: a.route ?? null,
      comparator: a.comparator,
      substances: a.substances.map(concept),
    }));
    yield rows.searchable(
      'Study',
      id,
      name,
      [
        s.title,
        s.titleNote,
        s.authors,
        s.journal,
        s.key,
        s.doi,
        s.pmid,
        s.pmcid,
        ...s.registrations,
        s.finding,
        types.get(s.design)?.label,
      ],
      {
        key: s.key,
        title: s.title,
        titleNote: s.titleNote,
        authors: s.authors,
        journal: s.journal,
        year: s.year,
        doi: s.doi,
        pmid: s.pmid,
        pmcid: s.pmcid,
        registrations: s.registrations,
        design: s.design,
        designNote: s.designNote,
        systems: s.systems,
        species: s.species,
        speciesNote: s.speciesNote,
        sampleSize: s.sampleSize,
        arms: JSON.stringify(arms),
        routes: distinct(s.arms.flatMap((a) => (a.route ? [a.route] : []))),
        population: s.population ? concept(s.population) : undefined,
        tissues: s.tissues,
        outcomeClass: s.outcomeClass,
        hasResults: s.hasResults,
        randomized: s.randomized,
        blinded: s.blinded,
        controlled: s.controlled,
        funding: s.funding,
        sponsoredBySeller: s.sponsoredBySeller,
        competingInterests: s.competingInterests,
        preprint: s.preprint,
        retracted: s.retracted,
        finding: s.finding,
        verification: s.verification,
        readFrom: JSON.stringify(Object.entries(s.readFrom ?? {}).map(([field, from]) => ({ field, from }))),
        graded: JSON.stringify(gradedStudy(rows, s, name)),
        includes: s.includes.map((k) => studyId(topic, k)),
        sameAs: JSON.stringify(s.sameAs.map((l) => ({ ...l, study: studyId(topic, l.study) }))),
        sortText: name.toLowerCase(),
        newest: s.year ?? 0,
      },
    );
  }
}

export function* studyLinks(rows: GraphRows): Generator<RelationshipRow> {
  const { pack, topic } = rows;
  for (const s of pack.studies) {
    const id = studyId(topic, s.key);
    yield rows.link('HAS_DESIGN', ['Study', id], ['StudyType', studyTypeId(s.design)]);
    for (const k of s.includes) yield rows.link('INCLUDES', ['Study', id], ['Study', studyId(topic, k)]);
    for (const c of distinct(s.arms.flatMap((a) => a.substances)))
      yield rows.link('TESTS', ['Study', id], ['Concept', rows.concept(c)]);
    const publication = publicationId(s);
    if (publication) yield rows.link('REPORTED_IN', ['Study', id], ['Source', publication]);
  }
}

/** The pack's own sources, and one publication for every study that has an identifier. */
export function* sourceNodes(rows: GraphRows): Generator<NodeRow> {
  const { pack } = rows;
  const topic = pack.topic.id;
  for (const s of pack.sources) {
    const id = sourceId(topic, s);
    yield rows.searchable('Source', id, s.title, [s.key, s.doi, s.pmid, s.type], {
      title: s.title,
      type: s.type,
      year: s.year,
      url: s.url,
      doi: s.doi,
      pmid: s.pmid,
      license: s.license,
      textSha256: s.textSha256,
      retracted: s.retracted,
    });
  }
  const stated = new Set(pack.sources.map((s) => sourceId(topic, s)));
  for (const s of pack.studies) {
    const id = publicationId(s);
    if (!id || stated.has(id)) continue;
    stated.add(id);
    const title = s.title ?? `${shortName(s)} (title not recorded)`;
    yield rows.searchable('Source', id, title, [s.authors, s.journal, s.doi, s.pmid, s.pmcid], {
      title,
      type: 'publication',
      year: s.year,
      doi: s.doi,
      pmid: s.pmid,
      retracted: s.retracted,
      url: s.doi
        ? `https://doi.org/${s.doi}`
        : s.pmid
          ? `https://pubmed.ncbi.nlm.nih.gov/${s.pmid}/`
          : undefined,
    });
  }
}
