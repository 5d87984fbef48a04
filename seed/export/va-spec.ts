/**
 * GA4GH VA-Spec 1.0.1 as JSON lines: the topic as a DataSet, then each claim as a Statement with its EvidenceLines, by the
 * profile in seed/va-spec. Lines and not one document, so that nobody needs all of it in memory to write or read it, and a
 * line that is cut out of it is still a whole Statement.
 */
import type { Source, Statement } from '../pack/format.ts';
import { EXTENSION, type TopicDataSet, VA_SPEC_VERSION } from '../va-spec/profile.ts';
import type { Exporter, Held } from './exporter.ts';
import { gradedClaims } from './graded-claims.ts';
import { oneFile } from './one-file.ts';
import { claimStatement, type Stated } from './va-statement.ts';

const dataSet = ({ topic, dataVersion }: Held): TopicDataSet => ({
  id: topic.id,
  type: 'DataSet',
  name: topic.title,
  description: topic.summary,
  version: topic.version,
  license: { name: topic.license },
  extensions: [
    { name: EXTENSION, value: { dataVersion, vaSpec: VA_SPEC_VERSION, provenance: topic.provenance } },
  ],
});

/** By claim, the sources that state it. */
async function statedClaims(held: Held): Promise<Map<string, Stated[]>> {
  const sources = new Map<string, Source>();
  for await (const source of held.rows('sources')) sources.set(source.key, source);
  const byClaim = new Map<string, Map<string, Statement[]>>();
  for await (const statement of held.rows('statements')) {
    const bySource = byClaim.get(statement.claim) ?? new Map<string, Statement[]>();
    byClaim.set(statement.claim, bySource);
    bySource.set(statement.source, [...(bySource.get(statement.source) ?? []), statement]);
  }
  const stated = ([key, statements]: [string, Statement[]]): Stated[] => {
    const source = sources.get(key);
    return source ? [{ source, statements }] : [];
  };
  return new Map([...byClaim].map(([claim, bySource]) => [claim, [...bySource].flatMap(stated)]));
}

/** Without empty lists: the profile has them as its default. */
const line = (value: TopicDataSet | ReturnType<typeof claimStatement>): string =>
  `${JSON.stringify(value, (_, own: unknown) => (Array.isArray(own) && own.length === 0 ? undefined : own))}\n`;

async function* text(held: Held): AsyncGenerator<string> {
  yield line(dataSet(held));
  const stated = await statedClaims(held);
  for await (const graded of gradedClaims(held))
    yield line(claimStatement(held.topic.id, graded, stated.get(graded.claim.key) ?? []));
}

export const vaSpec: Exporter = {
  name: 'va-spec',
  title: 'GA4GH VA-Spec 1.0.1: statements and evidence lines, as JSON lines',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  files: oneFile('va.jsonl', text),
};
