/** Rows of how things work and what words mean: mechanisms with their steps, and the glossary. */
import type { NodeRow, RelationshipRow } from '../../server/store/store.ts';
import { claimId, mechanismId, termId } from '../pack/ids.ts';
import type { MechanismStep } from '../pack/story-format.ts';
import { distinct, type GraphRows } from './rows.ts';

export function* mechanismNodes(rows: GraphRows): Generator<NodeRow> {
  for (const [position, m] of rows.pack.mechanisms.entries()) {
    const id = mechanismId(rows.topic, m.key);
    yield rows.searchable('Mechanism', id, m.name, [m.key, m.summary, ...m.steps.map((s) => s.title)], {
      key: m.key,
      name: m.name,
      summary: m.summary,
      summaries: JSON.stringify(atLevels(m.summary, m.levels)),
      story: m.story,
      position,
      steps: JSON.stringify(m.steps.map((step) => storedStep(step, rows))),
    });
  }
}

export function* mechanismLinks(rows: GraphRows): Generator<RelationshipRow> {
  for (const { key, concepts, steps } of rows.pack.mechanisms)
    for (const involved of distinct([...concepts, ...steps.flatMap(participants)]))
      yield rows.link(
        'INVOLVES',
        ['Mechanism', mechanismId(rows.topic, key)],
        ['Concept', rows.concept(involved)],
      );
}

function storedStep(step: MechanismStep, rows: GraphRows) {
  const { topic } = rows.pack;
  const labels = step.compartments.map((key) => topic.compartments.find((c) => c.key === key)?.label ?? key);
  return {
    title: step.title,
    text: step.text,
    texts: atLevels(step.text, step.levels),
    compartment: step.compartment ?? (labels.length > 0 ? listed(labels) : null),
    compartments: step.compartments,
    toCompartment: step.toCompartment ?? null,
    parts: step.parts.map((part) => ({
      concept: rows.concept(part.concept),
      role: part.role,
      compartment: part.compartment ?? null,
    })),
    participants: participants(step).map((key) => rows.concept(key)),
    claims: step.claims.map((key) => claimId(topic.id, key)),
  };
}

/** The student's text, and those for other readers where they were written, easiest first. */
function atLevels(text: string, levels: MechanismStep['levels']) {
  const student = { level: 'STUDENT', text };
  if (!levels) return [student];
  return [{ level: 'SCHOOL', text: levels.school }, student, { level: 'EXPERT', text: levels.expert }];
}

/** Who takes part: those with a role first. */
const participants = (step: MechanismStep) =>
  distinct([...step.parts.map((part) => part.concept), ...step.participants]);

/** "nucleus", "nucleus and cytosol", "nucleus, cytosol and mitochondrion". */
const listed = (words: string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export function* glossaryNodes(rows: GraphRows): Generator<NodeRow> {
  for (const row of rows.pack.glossary)
    yield rows.node('Term', termId(rows.topic, row.key), {
      term: row.term,
      also: row.also,
      text: row.text,
      termKind: row.kind,
      concept: row.concept && rows.concept(row.concept),
      readMoreTitle: row.readMore?.title,
      readMoreUrl: row.readMore?.url,
      sortText: row.term.toLowerCase(),
    });
}
