/** What was written, by whom and when; and the one thing that is written here: a grade given by hand. */
import { GraphQLError } from 'graphql';
import { type Person, refusal } from '../access/tokens.ts';
import type { Context } from '../context.ts';
import { WriteConflict, WrongValue } from '../errors.ts';
import type { Level, Verdict } from '../generated.ts';
import { CHANGES, COUNT_CHANGES } from '../store/statements/changes.ts';
import type { HandGrade, Writes } from '../writes.ts';
import { connection, decodeCursor, pageSize } from './connections.ts';
import { badInput } from './errors.ts';

interface ChangeRow {
  nth: number;
  id: string;
  at: string;
  by: string;
  role: string;
  what: string;
  topic: string;
  before: string;
  after: string;
}

const ORDER = 'changes';
const NEWEST = Number.MAX_SAFE_INTEGER;

export async function changes(
  { topic, first, after }: { topic?: string | null; first?: number | null; after?: string | null },
  { store }: Context,
) {
  const size = pageSize(first, 25);
  const place = decodeCursor(after, ORDER);
  const ofTopic = topic != null;
  const params = { before: Number(place?.key ?? NEWEST), limit: size + 1, topic: topic ?? null };
  const [rows, [counted]] = await Promise.all([
    store.read<ChangeRow & Record<string, never>>(CHANGES(ofTopic), params),
    store.read<{ count: number }>(COUNT_CHANGES(ofTopic), { topic: topic ?? null }),
  ]);
  return {
    ...connection(rows, size, ({ nth, id }) => ({ order: ORDER, key: nth, id }), place !== null),
    totalCount: counted?.count ?? 0,
  };
}

interface GradeArgs {
  claim: string;
  level: Level;
  verdict: Verdict;
  why: string;
  study?: string | null;
}

export const MUTATION = {
  Mutation: {
    gradeByHand: (_: unknown, { claim, study, ...grade }: GradeArgs, context: Context) => {
      if (grade.why.trim() === '') throw badInput('why', 'a reason, in words', grade.why);
      return graded(claim, { ...grade, ...(study != null && { study }) }, context);
    },
    takeBackGrade: (_: unknown, { claim }: { claim: string }, context: Context) =>
      graded(claim, null, context),
  },
};

async function graded(claim: string, grade: HandGrade | null, context: Context) {
  const { writes, person } = curator(context);
  try {
    if (!(await writes.gradeByHand(claim, grade, person)))
      throw badInput('claim', 'the id of a claim that is held', claim);
  } catch (error) {
    if (error instanceof WrongValue) throw badInput('grade', error.expected, error.got);
    if (error instanceof WriteConflict)
      throw new GraphQLError(error.message, { extensions: { code: error.code } });
    throw error;
  }
  return context.loaders.claim.load(claim);
}

/** Who asks, where they may grade by hand. Throws UNAUTHENTICATED or FORBIDDEN. */
function curator({ person, writes }: Context): { person: Person; writes: Writes } {
  const why = refusal(person, 'curator');
  if (person && writes && !why) return { person, writes };
  throw new GraphQLError(why?.message ?? 'Nothing is written on this server.', {
    extensions: { code: why?.code ?? 'FORBIDDEN' },
  });
}
