/**
 * The embedded engine cannot end a statement: none may run away. Every text has a LIMIT, or looks things up by their
 * keys, and no pattern is longer than what is written. What else there is stands below with its reason.
 */
import { describe, expect, test } from 'vitest';
import { isLookUp } from '../../server/store/weight.ts';
import { statementTexts } from './texts.ts';

const PARTS = 'as many as hang on the things asked for, which are counted by the cost of the question';
const UNLIMITED: Record<string, string> = {
  COUNT_BY_KIND: 'one pass over the nodes; as many rows as kinds',
  COUNT_CHANGES: 'one pass over the record of writes; one row',
  COUNT_RELATIONS: 'one pass over the relationships; as many rows as kinds of them',
  OVERVIEW_EVIDENCE: 'of the 300 claims at most that a picture is chosen from',
  OVERVIEW_CONCEPTS: 'of the mechanisms of those claims',
  EVIDENCE_OF_CLAIMS: PARTS,
  EVIDENCE_OF_STUDIES: PARTS,
  STATEMENTS_OF_CLAIMS: PARTS,
  STATEMENTS_OF_SOURCES: PARTS,
  BROADER_CONCEPTS: PARTS,
  MECHANISMS_OF_CONCEPTS: PARTS,
  CONCEPTS_OF_MECHANISMS: PARTS,
  SOURCES_OF_STUDIES: PARTS,
  STUDIES_OF_SOURCES: PARTS,
  STUDIES_OF_TYPES: 'the ids of the studies of a design, to be paged',
};

const hasLimit = (text: string) => /\bLIMIT (\d+|\$\w+)\s*$/.test(text);
const followsLines = (text: string) => /-\[|\]-|-->|<--/.test(text);
/** A pattern whose length the graph decides: [*], [:TYPE*1..3], shortest paths, quantified parts. */
const ofAnyLength = (text: string) =>
  /\[[^\]]*\*[^\]]*\]|shortestPath|\)\)?\s*(\{\d*,|[+*]\s*[(<-])/i.test(text);

const texts = await statementTexts();

describe('statements', () => {
  test('are found: more than thirty', () => expect(texts.length).toBeGreaterThan(30));

  test('have a LIMIT or look up by key, or say why not', () => {
    const unbounded = texts.filter(({ text }) => !hasLimit(text) && !(isLookUp(text) && !followsLines(text)));
    expect(new Set(unbounded.map(({ name }) => name))).toEqual(new Set(Object.keys(UNLIMITED)));
  });

  test('have patterns of a written length', () => {
    expect(texts.filter(({ text }) => ofAnyLength(text))).toEqual([]);
  });

  test('put no value into the text: parameters alone, and words of our own', () => {
    const quoted = texts.flatMap(({ text }) => text.match(/'[^']*'|"[^"]*"/g) ?? []);
    expect([...new Set(quoted)].sort()).toEqual(["'CLAIM'", "'Treatment'"]);
  });
});

describe('what is heavy', () => {
  const weight = (name: string) =>
    new Set(
      texts.filter((one) => one.name === name).map(({ text }) => (isLookUp(text) ? 'look-up' : 'heavy')),
    );

  test.each(['CLAIMS_BY_ID', 'DRAWN_NODES', 'KINDS_BY_ID', 'EVIDENCE_OF_CLAIMS', 'tables Claim UNWIND'])(
    '%s is a look-up',
    (name) => expect([...weight(name)]).toEqual(['look-up']),
  );
  test.each(['WIDER', 'TREATMENTS', 'NEIGHBOURS_IN', 'NEIGHBOUR_COUNTS_OUT', 'facts', 'COUNT_RELATIONS'])(
    '%s is heavy',
    (name) => expect([...weight(name)]).toEqual(['heavy']),
  );
  test('a search among all is heavy, and what asks for nothing of the graph is not', () => {
    expect(isLookUp('MATCH (n) WHERE n.id = $id RETURN n.id AS id')).toBe(false);
    expect(isLookUp('MATCH (n:Claim {id: $id}) MATCH (m:Claim) RETURN m.id AS id')).toBe(false);
    expect(isLookUp('RETURN 1 AS one')).toBe(true);
    expect(isLookUp('MATCH (n:Topic) RETURN n.id AS id ORDER BY id LIMIT 10')).toBe(true);
  });
});
