/** What a claim is about as variables of FHIR: what acts, on what, and in whom. */
import type { CodeableConcept, EvidenceVariable, EvidenceVariableDefinition } from 'fhir/r5';
import type { Claim, Concept } from '../pack/format.ts';
import type { GraphRows } from '../write/rows.ts';
import { role } from './fhir-codes.ts';

type Role = Parameters<typeof role>[0];

export interface Variables {
  /** Contained: they mean nothing outside of the claim. */
  contained: EvidenceVariable[];
  definitions: EvidenceVariableDefinition[];
}

export function variablesOf(claim: Claim, known: GraphRows): Variables {
  const { species, route, substances, dose, tissue, population, outcomeClass } = claim.qualifiers;
  const concepts = (...keys: string[]) => [...new Set(keys)].flatMap((key) => known.conceptRow(key) ?? []);
  const named = (what: string, value: string | undefined) => (value ? [`${what}: ${value}`] : []);
  const outcome = outcomeClass?.toLowerCase().replaceAll('_', ' ');
  const variables: [Role, Concept[], string[]][] = [
    ['exposure', concepts(claim.subject, ...substances), [...named('route', route), ...named('dose', dose)]],
    [
      'measuredVariable',
      concepts(claim.object),
      [...named('tissue', tissue), ...named('class of outcome', outcome)],
    ],
    ['population', population ? concepts(population) : [], named('species', species)],
  ];
  const told = variables.filter(([, own, words]) => own.length + words.length > 0);
  return {
    contained: told.map((one) => variable(...one)),
    definitions: told.map(([code, own, words]) => ({
      description: describe(own, words),
      variableRole: role(code),
      intended: { reference: `#${code}`, type: 'EvidenceVariable' },
    })),
  };
}

const describe = (concepts: readonly Concept[], words: readonly string[]): string =>
  [concepts.map(({ name }) => name).join(', '), ...words].filter((one) => one !== '').join('; ');

function variable(id: Role, concepts: readonly Concept[], words: readonly string[]): EvidenceVariable {
  return {
    resourceType: 'EvidenceVariable',
    id,
    status: 'active',
    title: describe(concepts, words),
    characteristic: [...concepts.map(codeableConcept), ...words.map((text) => ({ text }))].map(
      (definitionCodeableConcept) => ({ definitionCodeableConcept }),
    ),
  };
}

/** A CURIE says its system by its prefix: which of FHIR's addresses of systems that is was not read for each. */
const codeableConcept = ({ name, curie }: Concept): CodeableConcept => ({
  ...(curie && { coding: [{ code: curie, display: name }] }),
  text: name,
});
