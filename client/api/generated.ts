// Generated from server/schema.graphql by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ClaimKind =
  | 'MECHANISM'
  | 'PHARMACOKINETICS'
  | 'MEASUREMENT'
  | 'EFFICACY'
  | 'SAFETY'
  | 'POPULATION'
  | 'PROTOCOL'
  | 'ADVICE'
  | 'COST'
  | 'OPINION'
  | 'EVIDENCE_GAP';

export type Design =
  | 'SYSTEMATIC_REVIEW'
  | 'META_ANALYSIS'
  | 'RANDOMIZED_PARALLEL'
  | 'RANDOMIZED_CROSSOVER'
  | 'NON_RANDOMIZED_CONTROLLED'
  | 'SINGLE_ARM'
  | 'COHORT'
  | 'CASE_CONTROL'
  | 'CROSS_SECTIONAL'
  | 'CASE_SERIES'
  | 'CASE_REPORT'
  | 'ANIMAL_IN_VIVO'
  | 'CELL'
  | 'BIOCHEMICAL'
  | 'COMPUTATIONAL'
  | 'NARRATIVE_REVIEW'
  | 'OTHER';

/** GRADE: HIGH..VERY_LOW, INCONCLUSIVE. CORROBORATION: DEFINITIVE..LIMITED, DISPUTED, REFUTED, REVIEWS_ONLY, INCONCLUSIVE. LITERATURE: STANDS, OUTDATED. Any: NOT_STUDIED, NOT_GRADED. */
export type Level =
  | 'HIGH'
  | 'MODERATE'
  | 'LOW'
  | 'VERY_LOW'
  | 'DEFINITIVE'
  | 'STRONG'
  | 'MODERATELY_CORROBORATED'
  | 'LIMITED'
  | 'DISPUTED'
  | 'REFUTED'
  | 'REVIEWS_ONLY'
  | 'INCONCLUSIVE'
  | 'STANDS'
  | 'OUTDATED'
  | 'NOT_STUDIED'
  | 'NOT_GRADED';

export type Verdict =
  | 'SUPPORTED'
  | 'DISPUTED'
  | 'CONTESTED'
  | 'UNSETTLED'
  | 'NOT_STUDIED';

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { topics: Array<{ id: string, title: string, summary: string, version: string, license: string, counts: Array<{ value: string, label: string, count: number }>, questions: Array<{ text: string, routes: Array<string>, designs: Array<Design>, node:
        | { __typename: 'Concept', id: string }
        | { __typename: 'Mechanism', id: string }
        | { __typename: 'Claim', id: string }
        | { __typename: 'Source', id: string }
        | { __typename: 'Study', id: string }
        | { __typename: 'StudyType', id: string }
        | { __typename: 'Evidence', id: string }
       | null }> }>, mechanisms: Array<{ id: string, name: string, summary: string, steps: Array<{ position: number, title: string }>, claims: { totalCount: number } }>, supported: { totalCount: number, nodes: Array<{ id: string, text: string, kind: ClaimKind, assessment: { level: Level, rank: number, verdict: Verdict, balance: number, bodies: Array<{ name: string, studies: number }> } }> }, contested: { totalCount: number, nodes: Array<{ id: string, text: string, kind: ClaimKind, assessment: { level: Level, rank: number, verdict: Verdict, balance: number, bodies: Array<{ name: string, studies: number }> } }> }, outdated: { totalCount: number, nodes: Array<{ id: string, text: string, kind: ClaimKind, assessment: { level: Level, rank: number, verdict: Verdict, balance: number, bodies: Array<{ name: string, studies: number }> } }> }, disputed: { totalCount: number, nodes: Array<{ id: string, text: string, kind: ClaimKind, assessment: { level: Level, rank: number, verdict: Verdict, balance: number, bodies: Array<{ name: string, studies: number }> } }> }, unstudied: { totalCount: number, nodes: Array<{ id: string, text: string, kind: ClaimKind, assessment: { level: Level, rank: number, verdict: Verdict, balance: number, bodies: Array<{ name: string, studies: number }> } }> } };

export type StartClaimsFragment = { totalCount: number, nodes: Array<{ id: string, text: string, kind: ClaimKind, assessment: { level: Level, rank: number, verdict: Verdict, balance: number, bodies: Array<{ name: string, studies: number }> } }> };

export const StartClaimsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StartClaims"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"studies"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartClaimsFragment, unknown>;
export const StartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"license"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"routes"}},{"kind":"Field","name":{"kind":"Name","value":"designs"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mechanisms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"supported"},"name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdicts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUPPORTED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MOST_STUDIED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StartClaims"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"contested"},"name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdicts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CONTESTED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MOST_CONTESTED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StartClaims"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"outdated"},"name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EVIDENCE_GAP"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"verdicts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISPUTED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MOST_STUDIED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StartClaims"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"disputed"},"name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdicts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISPUTED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"MOST_STUDIED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StartClaims"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"unstudied"},"name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdicts"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"NOT_STUDIED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"TEXT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StartClaims"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StartClaims"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"studies"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartQuery, StartQueryVariables>;