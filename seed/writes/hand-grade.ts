/** A grade given by hand, or taken back: only what it changes is written, and the outcome is that of loading the pack with it. */
import { randomUUID } from 'node:crypto';
import type { Person } from '../../server/access/tokens.ts';
import { WriteConflict, WrongValue } from '../../server/errors.ts';
import { type CuratedGrade as ShownGrade, standIn } from '../../server/grading/curated.ts';
import type { Assessment } from '../../server/grading/types.ts';
import type { Store, Transaction, Value } from '../../server/store/store.ts';
import type { HandGrade } from '../../server/writes.ts';
import { recordChange } from '../changes.ts';
import { type HeldTopic, heldPart, heldTopic, heldTopics, type Reader } from '../held.ts';
import { canonicalRow } from '../pack/canonical.ts';
import { type Claim, CuratedGrade, FILES } from '../pack/format.ts';
import { claimId, packPartId, publicationId, studyId } from '../pack/ids.ts';
import { hold, lockedTurn, stillLoading } from '../turn.ts';
import { contentWith, dataVersion } from '../write/data-version.ts';
import { claimColumns } from '../write/grade-columns.ts';
import { ROWS_VERSION } from '../write/graph.ts';

const GRADES = 'MATCH (c:Claim {id: $id}) RETURN c.assessment AS assessment, c.computed AS computed';
const STUDY = `MATCH (s:Study {id: $id}) WHERE s.topic = $topic
  RETURN s.key AS key, s.pmid AS pmid, s.doi AS doi, s.pmcid AS pmcid`;
const WRITE_CLAIM = 'MATCH (c:Claim {id: $id}) SET c += $columns';
const WRITE_PART = 'MATCH (p:PackPart {id: $id}) SET p.rows = $rows';
const WRITE_TOPIC = 'MATCH (t:Topic {id: $id}) SET t.dataVersion = $dataVersion, t.content = $content';

/** Null takes the grade back. False where no topic has the claim. Throws WrongValue and WriteConflict. */
export async function gradeByHand(
  store: Store,
  id: string,
  grade: HandGrade | null,
  by: Person,
): Promise<boolean> {
  const topic = (await heldTopics(store)).find((one) => id.startsWith(claimId(one.id, '')));
  if (!topic) return false;
  const own = randomUUID();
  return store.write((tx) => grading(tx, { topic: topic.id, id, own }, grade, by));
}

interface Asked {
  topic: string;
  /** Of the claim. */
  id: string;
  /** Names this write. */
  own: string;
}

async function grading(
  tx: Transaction,
  { topic: topicId, id, own }: Asked,
  grade: HandGrade | null,
  by: Person,
): Promise<boolean> {
  const turn = await lockedTurn(tx, topicId, own);
  if (turn.loading) throw stillLoading(topicId);
  const reader: Reader = { read: (text, params) => tx.run(text, params) };
  const topic = await heldTopic(reader, topicId);
  if (!topic) return false;
  if (topic.rowsVersion !== ROWS_VERSION || topic.content === null)
    throw new WriteConflict(
      `Topic ${topicId} was written by another version of this program: load it again first.`,
    );
  const found = await heldClaim(reader, topic, id);
  if (!found) return false;

  const { curated, shown } = grade ? await checked(reader, topicId, grade, by) : NO_GRADE;
  const after = graded(found.claim, curated);
  const content = contentWith(BigInt(topic.content), 'claims', found.nth, found.claim, after);
  const version = dataVersion(content, ROWS_VERSION);
  if (version === topic.dataVersion) return true;

  const [{ assessment, computed } = { assessment: '', computed: null }] = await tx.run<{
    assessment: string;
    computed: string | null;
  }>(GRADES, { id });
  await tx.run(WRITE_CLAIM, { id, columns: columnsOf(computed ?? assessment, shown) });
  found.rows[found.at] = canonicalRow('claims', after);
  const part = packPartId(topicId, topic.load, 'claims', found.part);
  await tx.run(WRITE_PART, { id: part, rows: JSON.stringify(found.rows) });
  await tx.run(WRITE_TOPIC, { id: topicId, dataVersion: version, content: String(content) });
  await hold(tx, topicId, own, false);
  await recordChange(tx, topicId, {
    by,
    what: grade ? 'grade by hand' : 'take back a grade by hand',
    before: { claim: id, grade: (found.claim.curated ?? null) as Value },
    after: { dataVersion: version, claim: id, grade: (curated ?? null) as Value },
  });
  return true;
}

interface HeldClaim {
  claim: Claim;
  /** Its place among the topic's claims. */
  nth: number;
  /** The part that it is in, with the part's rows, and its place there. */
  part: number;
  rows: unknown[];
  at: number;
}

async function heldClaim(reader: Reader, topic: HeldTopic, id: string): Promise<HeldClaim | undefined> {
  const key = id.slice(claimId(topic.id, '').length);
  let before = 0;
  for (let part = 0; ; part += 1) {
    const rows = await heldPart(reader, topic, 'claims', part);
    if (!Array.isArray(rows)) return undefined;
    const at = rows.findIndex((row: { key?: unknown }) => row.key === key);
    if (at >= 0) return { claim: FILES['claims.json'].parse(rows[at]), nth: before + at, part, rows, at };
    before += rows.length;
  }
}

/** A grade as the pack has it, and as it is shown. */
interface Grade {
  curated: CuratedGrade | undefined;
  shown: ShownGrade | undefined;
}

const NO_GRADE: Grade = { curated: undefined, shown: undefined };

async function checked(
  reader: Reader,
  topic: string,
  { study: id, ...grade }: HandGrade,
  by: Person,
): Promise<Grade> {
  const study = id === undefined ? undefined : await studyOf(reader, topic, id);
  const made = CuratedGrade.safeParse({
    ...grade,
    by: by.name,
    on: new Date().toISOString().slice(0, 10),
    ...(study && { study: study.key }),
  });
  if (made.success) {
    const { study: _, ...shown } = made.data;
    return { curated: made.data, shown: { ...shown, source: study?.source ?? null } };
  }
  const [issue] = made.error.issues;
  throw new WrongValue(`${issue?.path.join('.')}: ${issue?.message}`, grade.level);
}

async function studyOf(reader: Reader, topic: string, id: string) {
  type Found = Record<'key' | 'pmid' | 'doi' | 'pmcid', string | null>;
  const [found] = await reader.read<Found>(STUDY, { id, topic });
  if (!found?.key || studyId(topic, found.key) !== id) throw new WrongValue(`a study of topic ${topic}`, id);
  const { key, pmid, doi, pmcid } = found;
  return {
    key,
    source: publicationId({ pmid: pmid ?? undefined, doi: doi ?? undefined, pmcid: pmcid ?? undefined }),
  };
}

function graded({ curated: _, ...claim }: Claim, curated: CuratedGrade | undefined): Claim {
  return curated ? { ...claim, curated } : claim;
}

/** `computed`: the stored text of what the lines of evidence give; no hand changes it. */
function columnsOf(computed: string, shown: ShownGrade | undefined): Record<string, Value> {
  const assessment = JSON.parse(computed) as Assessment;
  if (!shown) return { ...claimColumns(assessment), computed: null, curated: null };
  return { ...claimColumns(standIn(assessment, shown)), computed, curated: JSON.stringify(shown) };
}
