/** The grade: one claim with 1,000 lines, a what-if against the stored grade, and a whole store of 80,000 claims. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { regrade } from '../../seed/regrade.ts';
import { claimColumns } from '../../seed/write/grade-columns.ts';
import { assess } from '../../server/grading/assess.ts';
import type { EvidenceLine, GradedClaim } from '../../server/grading/types.ts';
import { GRAPH_SCHEMA } from '../../server/store/graph-schema.ts';
import { openStore } from '../../server/store/open.ts';
import type { NodeRow, RelationshipRow, Store } from '../../server/store/store.ts';
import { claim, disputes, neutral, study, supports } from '../grading/evidence.ts';
import { line, measure, print } from './measure.ts';

const DESIGNS = ['RANDOMIZED_PARALLEL', 'COHORT', 'ANIMAL_IN_VIVO', 'CELL', 'META_ANALYSIS'] as const;
const DIRECTIONS = [supports, disputes, neutral] as const;
const CLAIMS = 80_000;
const LINES_EACH = 3;
const STUDIES = 2_000;

const linesOf = (n: number): EvidenceLine[] =>
  Array.from({ length: n }, (_, i) =>
    (DIRECTIONS[i % 3] ?? supports)(`study ${i}`, { design: DESIGNS[i % 5] }),
  );

export async function benchGrade(): Promise<void> {
  const kinds: [string, GradedClaim][] = [
    ['GRADE', claim()],
    ['CORROBORATION', claim({ kind: 'MECHANISM' })],
  ];
  const lines = linesOf(1000);
  for (const [ladder, graded] of kinds) {
    const took = await measure(50, async () => assess(graded, lines), 20);
    print(`assess on 1,000 lines, ${ladder}`, took, 'aim: 5 ms');
  }
  await benchWhatIf();
  await benchStore();
}

/** What a what-if adds to reading: the stored grade is parsed, a fresh one is assessed from parsed fields. */
async function benchWhatIf(): Promise<void> {
  const graded = claim();
  const lines = linesOf(100);
  const stored = JSON.stringify(assess(graded, lines));
  const fields = lines.map((l) => JSON.stringify(l));
  const read = await measure(200, async () => [JSON.parse(stored), fields.map((f) => JSON.parse(f))], 50);
  const whatIf = await measure(
    200,
    async () =>
      assess(
        graded,
        fields.map((f) => JSON.parse(f) as EvidenceLine),
        { humansOnly: true },
      ),
    50,
  );
  line('What-if over reading the grade, 100 lines', (whatIf.median / read.median).toFixed(2), 'aim: 2');
}

async function benchStore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-grade-'));
  const store = await openStore({ dataDir: folder });
  await store.ensureSchema(GRAPH_SCHEMA);
  await fill(store);
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const begin = performance.now();
  const { claims, changed } = await regrade(store);
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  line(`Regrading ${claims} claims (${changed} changed), embedded`, `${seconds.toFixed(1)} s`, 'aim: 60 s');
  line('Memory above that before it', `${Math.round((most - before) / 1e6)} MB`);
}

/** Claims with three lines each whose stored grade is empty, so that every one has to be written. */
async function fill(store: Store): Promise<void> {
  const empty = claimColumns(assess(claim(), []));
  const studies = Array.from({ length: STUDIES }, (_, i): NodeRow => {
    const graded = study(`s${i}`, { design: DESIGNS[i % 5] });
    return {
      label: 'Study',
      id: graded.id,
      properties: { kind: 'STUDY', design: graded.design, graded: JSON.stringify(graded) },
    };
  });
  await store.bulkLoad({ nodes: studies, relationships: [] });
  for (let from = 0; from < CLAIMS; from += 10_000) {
    const nodes: NodeRow[] = [];
    const relationships: RelationshipRow[] = [];
    for (let c = from; c < from + 10_000; c++) {
      const id = `c${String(c).padStart(6, '0')}`;
      nodes.push({
        label: 'Claim',
        id,
        properties: {
          kind: 'CLAIM',
          claimKind: c % 2 ? 'EFFICACY' : 'MECHANISM',
          substances: ['drug'],
          ...empty,
        },
      });
      for (let l = 0; l < LINES_EACH; l++) {
        const evidence = `${id}/${l}`;
        const of = `s${(c * LINES_EACH + l) % STUDIES}`;
        const direction = ['SUPPORTS', 'DISPUTES', 'NEUTRAL'][(c + l) % 3] ?? 'NEUTRAL';
        nodes.push({
          label: 'Evidence',
          id: evidence,
          properties: { kind: 'EVIDENCE', claim: id, study: of, direction, flags: '[]', weight: 0 },
        });
        relationships.push(
          { type: 'ABOUT', fromLabel: 'Evidence', from: evidence, toLabel: 'Claim', to: id },
          {
            type: 'EVIDENCE',
            fromLabel: 'Study',
            from: of,
            toLabel: 'Claim',
            to: id,
            properties: { key: evidence, id: evidence, weight: 0 },
          },
        );
      }
    }
    await store.bulkLoad({ nodes, relationships });
  }
}
