/**
 * Reads begun before their turn. What hangs on a thing is read by the thing's own key: where a question asks for it, it
 * need not wait for the thing's row. Each wait less is a way to the store and back less.
 */
import type { Context } from '../context.ts';
import type { Now } from '../loaders/now.ts';

/** What the question asks of claims, of the one with this id. */
export function beginClaim(id: string, { asks, loaders }: Context): void {
  if (asks?.has('Claim.evidence')) begin(loaders.evidenceOfClaim.load(id));
  if (asks?.has('Claim.statements')) begin(loaders.statementsOfClaim.load(id));
}

/** What the question asks of studies, of the one with this id. */
export function beginStudy(id: string, { asks, loaders }: Context): void {
  if (asks?.has('Study.reportedIn')) begin(loaders.sourcesOfStudy.load(id));
  if (asks?.has('Study.evidence')) begin(loaders.evidenceOfStudy.load(id));
}

/** Who awaits it hears of its failure. */
function begin(read: Now<unknown>): void {
  if (read instanceof Promise) read.catch(() => {});
}
