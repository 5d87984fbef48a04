/** How the command ends, for scripts that call it. */
import { ConfigError } from '../../server/config.ts';
import { StoreError } from '../../server/store/store.ts';

export const EXIT = { done: 0, refused: 1, usage: 2, store: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Called wrongly: an option, a file or a setting. The text says what was expected. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What went wrong, in words for the person at the terminal, and the code for it. */
export function explained(error: unknown): { text: string; code: Exit } {
  if (error instanceof UsageError) return { text: error.message, code: EXIT.usage };
  if (error instanceof ConfigError)
    return { text: `Wrong setting:\n  ${error.problems.join('\n  ')}`, code: EXIT.usage };
  if (error instanceof StoreError) return { text: error.message, code: EXIT.store };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOSPC|EDQUOT)$/.test(code))
    return { text: `The disk is full. (${message(error)})`, code: EXIT.store };
  if (code === 'EFBIG')
    return { text: `The file grew too large to be written. (${message(error)})`, code: EXIT.store };
  if (/^(ENOTDIR|EEXIST)$/.test(code))
    return { text: `Expected a folder, got a file. (${message(error)})`, code: EXIT.store };
  if (/^(EACCES|EPERM|EROFS)$/.test(code))
    return { text: `Expected a folder that may be written to. (${message(error)})`, code: EXIT.store };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: EXIT.store };
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));
