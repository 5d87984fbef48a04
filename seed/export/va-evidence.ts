/** Lines of evidence as EvidenceLines of VA-Spec, studies and sources as its Documents. */
import { designPolicy } from '../../server/grading/policy.ts';
import type { Assessment } from '../../server/grading/types.ts';
import type { Source, Statement, Study } from '../pack/format.ts';
import { publicationId, sourceId, studyId } from '../pack/ids.ts';
import { type ClaimStatement, DIRECTION_WORDS, type EvidenceLine, EXTENSION } from '../va-spec/profile.ts';
import type { Line } from '../write/assessed.ts';

const OCEBM = 'OCEBM Levels of Evidence 2011, benefit row';
/** VA-Spec's own pattern: a DOI that it would refuse stands among the URLs alone. */
const DOI = /^10\.\d+(\.\d+)*\/[\w\-.]/;

type Ledger = Assessment['ledger'][number];

/** `entry`: what the grade made of the line; none where a curator's grade names none. */
export function evidenceLine(
  topic: string,
  { id, row, study }: Line,
  entry: Ledger | undefined,
): EvidenceLine {
  const { note, claim: _claim, study: _study, direction, ...rest } = row;
  const counted = entry?.counted ?? false;
  const publication = publicationOf(study);
  return {
    id,
    type: 'EvidenceLine',
    ...(note && { description: note }),
    hasEvidenceItems: [studyId(topic, study.key)],
    directionOfEvidenceProvided: DIRECTION_WORDS[direction],
    ...(direction !== 'NEUTRAL' && { strengthOfEvidenceProvided: strengthOf(study, counted) }),
    ...(counted && entry && { scoreOfEvidenceProvided: entry.weight }),
    evidenceOutcome: { name: counted ? 'counted' : 'not counted' },
    ...(publication && { reportedIn: [publication] }),
    extensions: [{ name: EXTENSION, value: { reason: entry?.reason ?? 'not graded', study, ...rest } }],
  };
}

/** VA-Spec's own profiles want a strength of every line that takes a side. */
function strengthOf({ design }: Study, counted: boolean): EvidenceLine['strengthOfEvidenceProvided'] {
  const { ocebm } = designPolicy(design);
  return counted && ocebm !== null
    ? { name: `level ${ocebm}`, primaryCoding: { system: OCEBM, code: String(ocebm) } }
    : { name: 'none' };
}

type Publication = NonNullable<EvidenceLine['reportedIn']>[number];

/** The publication of a study; none where no identifier of it was read. */
function publicationOf(study: Study): Publication | undefined {
  const id = publicationId(study);
  return id === null
    ? undefined
    : { id, type: 'Document', ...(study.title && { title: study.title }), ...cited(study) };
}

/** A source with all that it states of the claim. */
export function statingDocument(
  topic: string,
  source: Source,
  statements: readonly Statement[],
): NonNullable<ClaimStatement['reportedIn']>[number] {
  return {
    id: sourceId(topic, source),
    type: 'Document',
    documentType: source.type,
    title: source.title,
    ...cited(source),
    extensions: [
      {
        name: EXTENSION,
        value: { source, statements: statements.map(({ source: _source, claim: _claim, ...rest }) => rest) },
      },
    ],
  };
}

function cited({
  pmid,
  doi,
  url,
}: {
  pmid?: string | undefined;
  doi?: string | undefined;
  url?: string | undefined;
}) {
  const fits = doi !== undefined && DOI.test(doi);
  const urls = [
    url && /^(https?|s?ftp):\/\//.test(url) ? [url] : [],
    doi && !fits ? [`https://doi.org/${doi}`] : [],
  ].flat();
  return { ...(urls.length > 0 && { urls }), ...(fits && { doi }), ...(pmid && { pmid }) };
}
