/** No statement scans the graph unless it is meant to: each is planned by the engine with the product's indexes and data. */
import { expect, it } from 'vitest';
import { statementTexts } from '../statements/texts.ts';
import type { Api } from './harness.ts';

/** A graph holds few of them, whatever its size: reading all is no scan to speak of. */
const FEW = ['Topic', 'StudyType', 'Mechanism', 'Term'];
const ONCE = 'read whole, once for each state of the data';
/** Scans that are meant, and why. */
const SCANS: Record<string, string> = {
  COUNT_BY_KIND: 'counts all there is; its answer is kept until the data changes',
  COUNT_RELATIONS: 'counts all there is; its answer is kept until the data changes',
  'tables Claim MATCH': ONCE,
  'tables Study MATCH': ONCE,
  TREATMENTS: ONCE,
  facts: 'groups all claims of a filter, most of which no index answers',
  COUNT_CHANGES: 'counts the record of writes, for who reads it page by page',
};

export function describePlans(api: () => Api): void {
  it('plans every statement without a scan that is not meant, and multiplies nothing', async () => {
    const scanning = new Set<string>();
    const worse: string[] = [];
    for (const { name, text } of await statementTexts()) {
      const lines = (await api().store.explain(text, PARAMS)).split('\n');
      expect(lines.length, name).toBeGreaterThan(1);
      if (lines.some(isScan)) scanning.add(name);
      worse.push(...lines.filter(isWorse).map((line) => `${name}: ${line.trim()}`));
    }
    expect(worse).toEqual([]);
    expect(scanning).toEqual(new Set(Object.keys(SCANS)));
  });
}

/** Of every name that a statement may ask for. */
const PARAMS = {
  ids: ['nad:claim:C1'],
  topic: 'nad',
  topics: ['nad'],
  concepts: ['k'],
  mechanisms: ['m'],
  minRank: 2,
  fromYear: 2000,
  toYear: 2020,
  textIds: ['a'],
  nodeKinds: ['CLAIM'],
  subkinds: ['EFFICACY'],
  most: 10,
  before: 10,
  limit: 10,
};

const isWorse = (line: string) => /AllNodesScan|CartesianProduct|AllRelationshipsScan/.test(line);

function isScan(line: string): boolean {
  const label = /NodeByLabelScan \w*:(\w+)/.exec(line)?.[1];
  return label !== undefined && !FEW.includes(label);
}
