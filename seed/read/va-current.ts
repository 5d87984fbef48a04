/** Statements about variants as VA-Spec has them since 2024: of version 1, and of the draft before it. */
import { z } from 'zod';
import { curie } from '../pack/fields.ts';
import type { Found, Place } from './found.ts';
import { type Reported, type Thing, type VariantStatement, variantRows } from './va-variant.ts';

const text = z.string().min(1);
const optional = text.optional().catch(undefined);
const Coding = z.object({ system: optional, code: text });
const Expressions = z.array(z.object({ value: text })).catch([]);

/** A MappableConcept, a variant, or what the draft had for them. */
const Single = z.object({
  id: optional,
  type: optional,
  conceptType: optional,
  name: optional,
  label: optional,
  primaryCoding: Coding.optional().catch(undefined),
  mappings: z.array(z.object({ coding: Coding })).catch([]),
  /** The draft gave a gene as a Coding. */
  system: optional,
  code: optional,
  members: z.array(z.union([text, z.object({ id: optional, expressions: Expressions })])).catch([]),
  expressions: Expressions,
});
const Group = z
  .object({
    id: optional,
    membershipOperator: z.enum(['AND', 'OR']),
    conditions: z.array(Single).optional(),
    therapies: z.array(Single).optional(),
  })
  .refine((group) => (group.conditions ?? group.therapies ?? []).length > 1, 'at least two members');
const Entity = z.union([text, Group, Single]);
const entity = Entity.optional();

const Document = z.object({
  id: optional,
  documentType: optional,
  title: optional,
  label: optional,
  name: optional,
  url: optional,
  urls: z.array(text).catch([]),
  doi: optional,
  pmid: optional,
});
const Documents = z.array(z.union([text, Document])).catch([]);
const Term = z
  .object({ name: optional, label: optional, primaryCoding: Coding.optional().catch(undefined) })
  .optional()
  .catch(undefined);
const direction = z.enum(['supports', 'disputes', 'neutral']);

/** Subject, predicate, object, qualifiers: of the proposition, or in the draft of the statement itself. */
const Proposition = z.object({
  predicate: text,
  subjectVariant: entity,
  subjectVariation: entity,
  objectCondition: entity,
  objectTherapeutic: entity,
  objectTumorType: entity,
  objectSequenceFeature: entity,
  conditionQualifier: entity,
  geneContextQualifier: z.union([Entity, z.array(Entity)]).optional(),
});
const Line = z.object({
  directionOfEvidenceProvided: direction,
  strengthOfEvidenceProvided: Term,
  evidenceOutcome: Term,
  reportedIn: Documents,
  hasEvidenceItems: z.array(z.unknown()).catch([]),
});
const Statement = z.object({
  id: optional,
  direction,
  strength: Term,
  classification: Term,
  specifiedBy: Term,
  reportedIn: Documents,
  hasEvidenceLines: z.array(z.union([text, Line])).optional(),
});

const OF_WORD = { supports: 'SUPPORTS', disputes: 'DISPUTES', neutral: 'NEUTRAL' } as const;

export function* statementRows(value: object, at: Place): Generator<Found> {
  const read = Statement.safeParse(value);
  const about = Proposition.safeParse('proposition' in value ? value.proposition : value);
  if (!read.success || !about.success) {
    const place = read.success && 'proposition' in value ? ['proposition'] : [];
    for (const { path, message } of (read.error ?? about.error)?.issues ?? [])
      yield {
        at,
        field: [...place, ...path].map(String).join('.'),
        expected: message.replace(/^Invalid (?:input|option): expected /, ''),
      };
    return;
  }
  const said = about.data;
  const subject = said.subjectVariant ?? said.subjectVariation;
  const object =
    said.objectTherapeutic ?? said.objectCondition ?? said.objectTumorType ?? said.objectSequenceFeature;
  if (subject === undefined || object === undefined) {
    yield { at, field: 'proposition', expected: 'a subjectVariant and an object' };
    return;
  }
  const kind = said.objectTherapeutic ? 'ChemicalEntity' : said.objectSequenceFeature ? 'Gene' : 'Disease';
  const { conditionQualifier } = said;
  const gene = [said.geneContextQualifier].flat()[0];
  const facts = factsOf(read.data);
  const statement: VariantStatement = {
    predicate: said.predicate,
    variant: together(subject, 'SequenceVariant'),
    gene: gene === undefined ? undefined : together(gene, 'Gene'),
    objects: thingsOf(object, kind),
    condition: conditionQualifier === undefined ? undefined : together(conditionQualifier, 'Disease'),
    direction: OF_WORD[read.data.direction],
    hedging: hedgingOf(read.data),
    facts,
    reportedIn: read.data.reportedIn.map(reported),
    lines: read.data.hasEvidenceLines?.map((line) => lineOf(line, facts)),
  };
  yield* variantRows(statement, at);
}

type Entity = z.infer<typeof Entity>;

/** What a claim is about, or each of those that it is about one by one. */
function thingsOf(value: Entity, kind: string): Thing[] {
  if (typeof value === 'string') return [{ id: value, kind }];
  if ('membershipOperator' in value && value.membershipOperator === 'OR') return membersOf(value, kind);
  return [together(value, kind)];
}

function together(value: Entity, kind: string): Thing {
  if (typeof value === 'string') return { id: value, kind };
  const members = membersOf(value, kind);
  if (members.length === 0) return single(value, kind);
  const or = 'membershipOperator' in value && value.membershipOperator === 'OR';
  const name = members.map((one) => one.name ?? one.id).join(or ? ' or ' : ' + ');
  return { id: value.id ?? name, name, kind: kind === 'ChemicalEntity' ? 'Treatment' : kind, members };
}

const membersOf = (value: Exclude<Entity, string>, kind: string): Thing[] => {
  const group = Group.safeParse(value);
  return group.success
    ? (group.data.therapies ?? group.data.conditions ?? []).map((one) => single(one, kind))
    : [];
};

const GENE_SYSTEM = 'https://www.ncbi.nlm.nih.gov/gene/';
const codeOf = ({ system, code }: { system?: string | undefined; code: string }): string | undefined =>
  system === GENE_SYSTEM ? `NCBIGene:${code}` : curie.safeParse(code).success ? code : undefined;

function single(value: unknown, kind: string): Thing {
  const one = Single.parse(value);
  const name = one.name ?? one.label;
  const own = one.primaryCoding ?? (one.code ? { system: one.system, code: one.code } : undefined);
  const code = own && codeOf(own);
  const members = one.members.map((member) =>
    typeof member === 'string' ? { id: member, expressions: [] } : member,
  );
  const expressions = [one, ...members].flatMap((member) => member.expressions);
  return {
    id: one.id ?? code ?? own?.code ?? name ?? kind,
    name,
    kind: one.conceptType ?? kind,
    code,
    synonyms: [...new Set(expressions.map((expression) => expression.value))],
    xrefs: [
      ...members.flatMap((member) => member.id ?? []),
      ...one.mappings.flatMap(({ coding }) => codeOf(coding) ?? []),
    ],
  };
}

const termOf = (term: z.infer<typeof Term>): string[] =>
  [term?.name ?? term?.label ?? term?.primaryCoding?.code].filter((one) => one !== undefined);

/** What it says of itself in single words; its sentences stay where they are. */
const factsOf = ({ id, classification, strength, specifiedBy }: z.infer<typeof Statement>): string[] => [
  ...(id ? [`Statement ${id}`] : []),
  ...termOf(classification),
  ...termOf(strength).map((one) => `strength ${one}`),
  ...termOf(specifiedBy).map((one) => `by ${one}`),
];

const hedgingOf = ({ direction: word, strength }: z.infer<typeof Statement>): VariantStatement['hedging'] => {
  if (word === 'neutral') return 'OPEN_QUESTION';
  return /likely|potential/i.test(termOf(strength).join(' ')) ? 'HEDGED' : 'ASSERTED';
};

function lineOf(
  line: string | z.infer<typeof Line>,
  facts: string[],
): NonNullable<VariantStatement['lines']>[number] {
  if (typeof line === 'string') return { direction: 'NEUTRAL', facts: [line], reportedIn: [] };
  return {
    direction: OF_WORD[line.directionOfEvidenceProvided],
    facts: [
      ...facts.slice(0, 1),
      ...termOf(line.evidenceOutcome),
      ...termOf(line.strengthOfEvidenceProvided),
    ],
    reportedIn: [...line.reportedIn, ...line.hasEvidenceItems.flatMap((item) => documentsIn(item))].map(
      reported,
    ),
  };
}

/** Steps from a line to what stands behind what stands behind it. */
const DEEPEST = 8;

/** Of an item of evidence and of what stands behind it, where each was reported. */
function documentsIn(item: unknown, depth = 0): z.infer<typeof Documents> {
  const read = z
    .object({
      reportedIn: Documents,
      hasEvidenceItems: z.array(z.unknown()).catch([]),
      hasEvidenceLines: z.array(z.unknown()).catch([]),
    })
    .safeParse(item);
  if (!read.success) return typeof item === 'string' ? [item] : [];
  const { reportedIn, hasEvidenceItems, hasEvidenceLines } = read.data;
  const behind = depth < DEEPEST ? [...hasEvidenceItems, ...hasEvidenceLines] : [];
  return [...reportedIn, ...behind.flatMap((one) => documentsIn(one, depth + 1))];
}

function reported(document: z.infer<typeof Documents>[number]): Reported {
  if (typeof document === 'string') {
    const [, pmid] = /^(?:pmid|pubmed):(\d+)$/i.exec(document) ?? [];
    const [, doi] = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\..+)$/i.exec(document) ?? [];
    return { id: document, pmid, doi, registrations: [] };
  }
  const { id, documentType, title, label, name, url, urls, doi, pmid } = document;
  return {
    id,
    label: title ?? label ?? name,
    type: documentType,
    url: url ?? urls[0],
    pmid: pmid && /^\d+$/.test(pmid) ? pmid : undefined,
    doi,
    registrations: [],
  };
}
