/** All the studies behind a view, however many pages they take. */
import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import {
  type ClaimFilter,
  MatchingClaimIdsDocument,
  MatchingStudyIdsDocument,
  MoreStudiesOfClaimDocument,
  StudiesOfClaimsDocument,
  type StudyFilter,
  type StudyReferenceFragment,
  StudyReferencesDocument,
} from '../api/generated.ts';

/** Which studies are meant. */
export type Behind =
  | { readonly of: 'studies'; readonly ids: readonly string[] }
  | { readonly of: 'claims'; readonly ids: readonly string[] }
  | { readonly of: 'matching claims'; readonly filter: ClaimFilter }
  | { readonly of: 'matching studies'; readonly filter: StudyFilter };

/** Most ids that one request may name. */
const MOST = 200;

/** Every study meant, once, by name. Throws the error of the request that failed. */
export async function gatherStudies(client: Client, behind: Behind): Promise<StudyReferenceFragment[]> {
  const ids = await studyIds(client, behind);
  const found: StudyReferenceFragment[] = [];
  for (const part of inParts(ids)) {
    const { nodes } = await asked(client, StudyReferencesDocument, { ids: part });
    for (const node of nodes) if (node?.__typename === 'Study') found.push(node);
  }
  return found.sort((a, b) => a.label.localeCompare(b.label, 'en') || a.key.localeCompare(b.key, 'en'));
}

async function studyIds(client: Client, behind: Behind): Promise<string[]> {
  switch (behind.of) {
    case 'studies':
      return distinct(behind.ids);
    case 'claims':
      return studiesOfClaims(client, distinct(behind.ids));
    case 'matching claims': {
      const { filter } = behind;
      const claims = await allPages(async (after) => {
        const { claims } = await asked(client, MatchingClaimIdsDocument, { filter, after });
        return { ...claims, nodes: claims.nodes.map(({ id }) => id) };
      });
      return studiesOfClaims(client, claims);
    }
    case 'matching studies': {
      const { filter } = behind;
      return allPages(async (after) => {
        const { studies } = await asked(client, MatchingStudyIdsDocument, { filter, after });
        return { ...studies, nodes: studies.nodes.map(({ id }) => id) };
      });
    }
  }
}

async function studiesOfClaims(client: Client, claims: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const part of inParts(claims)) {
    const { nodes } = await asked(client, StudiesOfClaimsDocument, { ids: part });
    for (const node of nodes) {
      if (node?.__typename !== 'Claim') continue;
      for (const { study } of node.evidence.nodes) ids.add(study.id);
      for (const id of await restOf(client, node.id, node.evidence.pageInfo)) ids.add(id);
    }
  }
  return [...ids];
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

async function restOf(client: Client, id: string, first: PageInfo): Promise<string[]> {
  if (!first.hasNextPage) return [];
  return allPages(async (after) => {
    const { claim } = await asked(client, MoreStudiesOfClaimDocument, { id, after });
    const nodes = claim?.evidence.nodes.map(({ study }) => study.id) ?? [];
    return { pageInfo: claim?.evidence.pageInfo ?? { hasNextPage: false, endCursor: null }, nodes };
  }, first.endCursor);
}

async function allPages(
  page: (after: string | null) => Promise<{ pageInfo: PageInfo; nodes: readonly string[] }>,
  start: string | null = null,
): Promise<string[]> {
  const all: string[] = [];
  let after = start;
  for (;;) {
    const { pageInfo, nodes } = await page(after);
    all.push(...nodes);
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return all;
    after = pageInfo.endCursor;
  }
}

async function asked<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query(document, variables).toPromise();
  if (error) throw error;
  if (data === undefined) throw new Error('the server gave no answer');
  return data;
}

function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / MOST) }, (_, i) => ids.slice(i * MOST, (i + 1) * MOST));
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
