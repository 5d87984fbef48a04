/** The entry points of the API, one line each: arguments are checked, then handed on. */
import type { Context } from '../context.ts';
import type { ClaimFilter, MatrixAxis, NodeKind, PolicyInput } from '../generated.ts';
import { policyConstants } from '../grading/policy.ts';
import { allHere } from '../loaders/now.ts';
import type { MechanismRow, StudyTypeRow, TermRow, TopicRow } from '../model.ts';
import { ALL_STUDY_TYPES, ALL_TOPICS, GLOSSARY, MECHANISMS } from '../store/statements/nodes.ts';
import { changes } from './changes.ts';
import { beginClaim, beginStudy } from './ahead.ts';
import { type ClaimPageArgs, claimConnection } from './claim-pages.ts';
import { compare } from './compare.ts';
import { pageSize } from './connections.ts';
import { checkIds } from './drawn-graph.ts';
import { graphSchema } from './graph-schema.ts';
import { type NeighbourhoodArgs, neighbourhood } from './neighbourhood.ts';
import { overview } from './overview.ts';
import { type PathsArgs, paths } from './paths.ts';
import { type StudyPageArgs, studyConnection } from './study-pages.ts';
import { matrix, timeline } from './tallies.ts';
import { countsByKind, loadNode, loadOfKind } from './things.ts';

interface ById {
  id: string;
}

export const QUERY = {
  Query: {
    node: (_: unknown, { id }: ById, context: Context) => loadNode(id, context),
    nodes: (_: unknown, { ids }: { ids: string[] }, context: Context) => {
      checkIds(ids);
      return ids.map((id) => loadNode(id, context));
    },
    topics: async (_: unknown, _args: unknown, { store }: Context) =>
      (await store.read<{ row: TopicRow }>(ALL_TOPICS)).map(({ row }) => row),
    search: async (
      _: unknown,
      args: { text: string; kinds?: NodeKind[] | null; topics?: string[] | null; first?: number | null },
      context: Context,
    ) => {
      const limit = pageSize(args.first, 20);
      if (!args.text.trim()) return [];
      const { text, kinds, topics } = args;
      const asked = { text, kinds: kinds ?? undefined, topics: topics ?? undefined, limit };
      const matches = await context.store.search(asked);
      const nodes = await allHere(matches.map(({ kind, id }) => loadOfKind(kind, id, context)));
      return matches.flatMap((match, i) => (nodes[i] ? [{ ...match, node: nodes[i] }] : []));
    },
    claim: (_: unknown, { id }: ById, context: Context) => {
      beginClaim(id, context);
      return context.loaders.claim.load(id);
    },
    claims: (_: unknown, args: ClaimPageArgs, context: Context) => claimConnection(args, context),
    concept: (_: unknown, { id }: ById, { loaders }: Context) => loaders.concept.load(id),
    mechanism: (_: unknown, { id }: ById, { loaders }: Context) => loaders.mechanism.load(id),
    mechanisms: async (_: unknown, { topic }: { topic?: string | null }, { store }: Context) =>
      (
        await store.read<{ row: MechanismRow }>(MECHANISMS(topic != null), topic != null ? { topic } : {})
      ).map(({ row }) => row),
    glossary: async (_: unknown, { topic }: { topic?: string | null }, { store }: Context) =>
      (await store.read<{ row: TermRow }>(GLOSSARY(topic != null), topic != null ? { topic } : {})).map(
        ({ row }) => row,
      ),
    study: (_: unknown, { id }: ById, context: Context) => {
      beginStudy(id, context);
      return context.loaders.study.load(id);
    },
    studyTypes: async (_: unknown, _args: unknown, { store }: Context) =>
      (await store.read<{ row: StudyTypeRow }>(ALL_STUDY_TYPES)).map(({ row }) => row),
    studies: (_: unknown, args: StudyPageArgs, context: Context) => studyConnection(args, context),
    source: (_: unknown, { id }: ById, { loaders }: Context) => loaders.source.load(id),
    overview: (
      _: unknown,
      args: {
        topic?: string | null;
        first?: number | null;
        filter?: ClaimFilter | null;
        policy?: PolicyInput | null;
      },
      context: Context,
    ) => overview(args, context),
    neighbourhood: (_: unknown, args: NeighbourhoodArgs, context: Context) => neighbourhood(args, context),
    paths: (_: unknown, args: PathsArgs, context: Context) => paths(args, context),
    matrix: (
      _: unknown,
      args: {
        rows?: MatrixAxis;
        columns?: MatrixAxis;
        filter?: ClaimFilter | null;
        policy?: PolicyInput | null;
      },
      context: Context,
    ) => matrix(args, context),
    timeline: (
      _: unknown,
      args: { filter?: ClaimFilter | null; policy?: PolicyInput | null },
      context: Context,
    ) => timeline(args, context),
    compare: (_: unknown, args: { ids: string[]; policy?: PolicyInput | null }, context: Context) =>
      compare(args, context),
    stats: async (_: unknown, _args: unknown, context: Context) => ({
      engine: context.store.engine,
      dataVersion:
        (await context.store.read<{ row: TopicRow }>(ALL_TOPICS))
          .map(({ row }) => row.dataVersion)
          .join('+') || 'empty',
      counts: await countsByKind(null, context),
      playground: context.playground,
    }),
    schema: (_: unknown, _args: unknown, context: Context) => graphSchema(context),
    gradingPolicy: () => policyConstants(),
    changes: (
      _: unknown,
      args: { topic?: string | null; first?: number | null; after?: string | null },
      context: Context,
    ) => changes(args, context),
  },
};
