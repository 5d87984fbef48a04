/** How far a reader has come: stories and the steps seen, claims graded. Pure; kept by client/ui/useProgress.ts. */

export interface StoryProgress {
  /** Number of the furthest step seen, from 1. */
  readonly furthest: number;
  /** Number of the step seen last. */
  readonly last: number;
  /** How many steps it has. */
  readonly of: number;
}

export interface GradedClaim {
  readonly agreed: number;
  readonly of: number;
}

export interface Progress {
  readonly stories: Readonly<Record<string, StoryProgress>>;
  readonly claims: Readonly<Record<string, GradedClaim>>;
  /** Id of the story read last. */
  readonly lastStory: string | null;
}

export const NO_PROGRESS: Progress = { stories: {}, claims: {}, lastStory: null };

/** Of what is kept: raised when its shape changes; what another version wrote is not read. */
const VERSION = 1;

export function seeStep(progress: Progress, story: string, step: number, of: number): Progress {
  const known = progress.stories[story];
  const furthest = Math.min(of, Math.max(step, known?.furthest ?? 0));
  if (known?.furthest === furthest && known.last === step && known.of === of && progress.lastStory === story)
    return progress;
  return {
    ...progress,
    stories: { ...progress.stories, [story]: { furthest, last: step, of } },
    lastStory: story,
  };
}

export function gradeClaim(progress: Progress, claim: string, graded: GradedClaim): Progress {
  return { ...progress, claims: { ...progress.claims, [claim]: graded } };
}

export const isRead = ({ furthest, of }: StoryProgress): boolean => of > 0 && furthest >= of;

/** "Read", "Step 3 of 7"; empty for a story not begun. */
export function progressWords(story: StoryProgress | undefined): string {
  if (!story) return '';
  return isRead(story) ? 'Read' : `Step ${story.last} of ${story.of}`;
}

export function formatProgress(progress: Progress): string {
  return JSON.stringify({ version: VERSION, ...progress });
}

/** What was kept, as far as it can be read: anything else is left out, and never throws. */
export function parseProgress(kept: string | null): Progress {
  let value: unknown;
  try {
    value = JSON.parse(kept ?? 'null');
  } catch {
    return NO_PROGRESS;
  }
  if (!isRecord(value) || value.version !== VERSION) return NO_PROGRESS;
  const stories = readable(value.stories, isStory);
  const last = value.lastStory;
  return {
    stories,
    claims: readable(value.claims, isGraded),
    lastStory: typeof last === 'string' && Object.hasOwn(stories, last) ? last : null,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isStory = (value: unknown): value is StoryProgress =>
  isRecord(value) && isCount(value.furthest) && isCount(value.last) && isCount(value.of);
const isGraded = (value: unknown): value is GradedClaim =>
  isRecord(value) && isCount(value.agreed) && isCount(value.of);

function readable<Item>(value: unknown, is: (item: unknown) => item is Item): Record<string, Item> {
  if (!isRecord(value)) return {};
  const found: Record<string, Item> = {};
  for (const [id, item] of Object.entries(value)) if (is(item)) found[id] = item;
  return found;
}
