/**
 * The form before VA-Spec: statements and descriptors of the VICC metaknowledgebase, as it wrote them in 2022
 * (https://github.com/cancervariants/metakb; the words are those of its schemas in metakb 1.1.0).
 */
import { z } from 'zod';
import type { Found, Place } from './found.ts';
import { conceptRow, type Reported, type Thing, variantRows } from './va-variant.ts';

const text = z.string().min(1);
const optional = text.nullish().catch(undefined);
const Extensions = z.array(z.object({ name: text, value: z.unknown() })).catch([]);

const Descriptor = z.object({
  id: text,
  type: text,
  label: optional,
  disease: optional,
  therapeutic: optional,
  gene: optional,
  alternate_labels: z.array(text).catch([]),
  xrefs: z.array(text).catch([]),
  variation: z.object({ id: text }).optional().catch(undefined),
  expressions: z.array(z.object({ value: text })).catch([]),
  gene_context: optional,
});
const Collection = z.object({
  id: text,
  therapeutic_collection: z.object({ type: text }),
  member_descriptors: z.array(Descriptor).min(2),
});
const Document = z.object({
  id: optional,
  label: optional,
  xrefs: z.array(text).catch([]),
  extensions: Extensions,
});
const Statement = z.object({
  id: text,
  direction: z.enum(['supports', 'does_not_support']).nullish(),
  evidence_level: z.object({ label: text }).optional().catch(undefined),
  variation_origin: optional,
  is_reported_in: z.array(Document),
  target_proposition: z.object({ subject: text, predicate: text }),
  subject_descriptor: z.union([text, Descriptor]),
  object_descriptor: z.union([Collection, Descriptor]).optional(),
  neoplasm_type_descriptor: Descriptor.optional(),
});

const KINDS: ReadonlyMap<string, string> = new Map([
  ['VariationDescriptor', 'SequenceVariant'],
  ['GeneDescriptor', 'Gene'],
  ['DiseaseDescriptor', 'Disease'],
  ['TherapeuticDescriptor', 'ChemicalEntity'],
]);

export const isDescriptor = (type: string): boolean => KINDS.has(type);

/** A descriptor that stands on its own: a concept, a variant with the gene that it is in. */
export function* descriptorRows(value: unknown, at: Place): Generator<Found> {
  const read = Descriptor.safeParse(value);
  if (!read.success) {
    yield* wrong(read.error, at);
    return;
  }
  const { gene_context } = read.data;
  const gene = gene_context ? { id: gene_context, kind: 'Gene' } : undefined;
  if (gene) yield { table: 'concepts', row: conceptRow(gene), at };
  yield { table: 'concepts', row: conceptRow(thingOf(read.data), gene), at };
}

export function* metaschemaRows(value: unknown, at: Place): Generator<Found> {
  const read = Statement.safeParse(value);
  if (!read.success) {
    yield* wrong(read.error, at);
    return;
  }
  const said = read.data;
  const { subject_descriptor: subject, object_descriptor: object, neoplasm_type_descriptor: disease } = said;
  const condition = disease && thingOf(disease);
  const therapy = object && ('member_descriptors' in object ? therapyOf(object) : thingOf(object));
  const target = therapy ?? condition;
  if (object && 'member_descriptors' in object && !therapy?.members) {
    const { type } = object.therapeutic_collection;
    yield { at, field: 'object_descriptor', value: type, expected: 'CombinationTherapeutics' };
    return;
  }
  if (!target) {
    yield { at, field: 'object_descriptor', expected: 'a therapy or a disease that it is about' };
    return;
  }
  const facts = [
    `Statement ${said.id}`,
    ...(said.evidence_level ? [said.evidence_level.label] : []),
    ...(said.variation_origin ? [`origin ${said.variation_origin}`] : []),
  ];
  yield* variantRows(
    {
      predicate: said.target_proposition.predicate,
      variant: variantOf(subject, said.target_proposition.subject),
      objects: [target],
      condition: therapy ? condition : undefined,
      // A statement without a direction puts its proposition forth.
      direction: said.direction === 'does_not_support' ? 'DISPUTES' : 'SUPPORTS',
      hedging: 'ASSERTED',
      facts,
      reportedIn: said.is_reported_in.map(reported),
    },
    at,
  );
}

function thingOf(descriptor: z.infer<typeof Descriptor>): Thing {
  const { type, label, alternate_labels, xrefs, variation, expressions } = descriptor;
  const code = descriptor.disease ?? descriptor.therapeutic ?? descriptor.gene ?? undefined;
  return {
    // Where it says what it describes, its own id names the description alone.
    id: code ?? descriptor.id,
    name: label ?? undefined,
    kind: KINDS.get(type) ?? type,
    code,
    synonyms: [...new Set([...alternate_labels, ...expressions.map((one) => one.value)])],
    xrefs: [...xrefs, ...(variation ? [variation.id] : [])],
  };
}

/** By the variation itself: several descriptors may be of one. */
function variantOf(subject: string | z.infer<typeof Descriptor>, variation: string): Thing {
  if (typeof subject === 'string') return { id: subject, code: variation, kind: 'SequenceVariant' };
  return { ...thingOf(subject), code: variation };
}

function therapyOf({ id, therapeutic_collection, member_descriptors }: z.infer<typeof Collection>): Thing {
  const members = member_descriptors.map(thingOf);
  const together = therapeutic_collection.type === 'CombinationTherapeutics';
  const name = members.map((one) => one.name ?? one.id).join(' + ');
  return { id, name, kind: 'Treatment', ...(together && { members }) };
}

function reported({ id, label, xrefs, extensions }: z.infer<typeof Document>): Reported {
  const of = (prefix: string) =>
    xrefs.flatMap((one) => (one.startsWith(`${prefix}:`) ? [one.slice(prefix.length + 1)] : []));
  const said = (name: string) => {
    const value = extensions.find((one) => one.name === name)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  return {
    id: id ?? undefined,
    label: label ?? undefined,
    type: said('source_type'),
    url: said('source_url'),
    pmid: of('pmid')[0],
    doi: of('doi')[0],
    registrations: of('nct').map((nct) => `CLINICALTRIALS:${nct}`),
  };
}

function* wrong(error: z.ZodError, at: Place): Generator<Found> {
  for (const { path, message } of error.issues)
    yield {
      at,
      field: path.map(String).join('.'),
      expected: message.replace(/^Invalid input: expected /, ''),
    };
}
