/** What is written on request of the server: files brought in, grades given by hand. One after another. */
import type { Person } from '../../server/access/tokens.ts';
import type { Store, Value } from '../../server/store/store.ts';
import type { HandGrade, ImportReport, ImportRequest, NotImported, Writes } from '../../server/writes.ts';
import { importTopic } from '../gather/import-topic.ts';
import { complaintText } from '../gather/outcome.ts';
import { heldPack, heldTopics } from '../held.ts';
import { loadChecked } from '../load.ts';
import { checkPack } from '../pack/check.ts';
import { type Claim, CuratedGrade, type Pack } from '../pack/format.ts';
import { claimId, studyId } from '../pack/ids.ts';
import { IMPORTERS } from '../read/importers.ts';
import { openInput } from '../read/input.ts';

/** Complaints that are told; the counts say how many there are. */
const TOLD = 1_000;

export function writesOf(store: Store): Writes {
  let last: Promise<unknown> = Promise.resolve();
  /** A write reads what is held and loads what it makes of it: two at once would each lose the other's. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    bringIn: (request) => inTurn(() => bringIn(store, request)),
    gradeByHand: (claim, grade, by) => inTurn(() => gradeByHand(store, claim, grade, by)),
  };
}

async function bringIn(store: Store, request: ImportRequest): Promise<ImportReport | NotImported> {
  const load = Object.hasOwn(IMPORTERS, request.format) ? IMPORTERS[request.format] : undefined;
  if (!load) {
    const available = Object.keys(IMPORTERS);
    return { refused: `Expected a format among ${available.join(', ')}, got ${request.format}.`, available };
  }
  const importer = await load();
  if (importer.whole) {
    // One of its files would be taken for all of them: the rows of the others would go.
    const available = Object.keys(IMPORTERS).filter((name) => name !== importer.name);
    return {
      refused: `Expected a format of one file, got ${importer.name}, which is several: npm run atlas -- import ${importer.name} FOLDER.`,
      available,
    };
  }
  const id = request.topic ?? importer.defaults.topic;
  if (id === undefined) {
    const available = (await heldTopics(store)).map((topic) => topic.id);
    return { refused: 'topic: expected the topic to which the rows go, got none.', available };
  }
  const notices: string[] = [];
  const input = openInput(request.path, {
    name: request.fileName,
    onBytes: () => {},
    onNotice: ({ file, text }) => notices.push(`${file}: ${text}`),
  });
  const { complaints, counts, loaded } = await importTopic(store, importer, only(input), {
    said: { id, source: {}, ...(request.title !== undefined && { title: request.title }) },
    dryRun: request.dryRun,
    strict: request.strict,
    by: request.by,
  });
  return {
    topic: id,
    written: loaded?.changed ?? false,
    dataVersion: loaded?.dataVersion ?? null,
    counts,
    complaints: [...notices, ...complaints.slice(0, TOLD).map(complaintText)],
  };
}

async function* only<T>(one: T): AsyncGenerator<T> {
  yield one;
}

/** Loads the claim's topic again with the grade: a load is all or nothing for a reader, and is checked like every other. */
async function gradeByHand(store: Store, id: string, grade: HandGrade | null, by: Person): Promise<boolean> {
  for (const topic of await heldTopics(store)) {
    if (!id.startsWith(`${topic.id}:`)) continue;
    const pack = await heldPack(store, topic.id);
    const claim = pack?.claims.find(({ key }) => claimId(topic.id, key) === id);
    if (!pack || !claim) continue;
    const curated = grade ? curatedGrade(pack, grade, by) : undefined;
    const changed = {
      ...pack,
      claims: pack.claims.map((one) => (one === claim ? graded(one, curated) : one)),
    };
    const [problem] = checkPack(changed);
    if (problem) throw new RangeError(`${problem.expected}, got ${problem.got}`);
    await loadChecked(store, changed, {
      by,
      what: grade ? 'grade by hand' : 'take back a grade by hand',
      before: { claim: id, grade: (claim.curated ?? null) as Value },
      after: { claim: id, grade: (curated ?? null) as Value },
    });
    return true;
  }
  return false;
}

function graded({ curated: _, ...claim }: Claim, curated: CuratedGrade | undefined): Claim {
  return curated ? { ...claim, curated } : claim;
}

function curatedGrade(pack: Pack, { study: id, ...grade }: HandGrade, by: Person): CuratedGrade {
  const study = pack.studies.find((one) => studyId(pack.topic.id, one.key) === id);
  if (id !== undefined && !study) throw new RangeError(`a study of topic ${pack.topic.id}`);
  const made = CuratedGrade.safeParse({
    ...grade,
    by: by.name,
    on: new Date().toISOString().slice(0, 10),
    ...(study && { study: study.key }),
  });
  if (made.success) return made.data;
  const [issue] = made.error.issues;
  throw new RangeError(`${issue?.path.join('.')}: ${issue?.message}`);
}
