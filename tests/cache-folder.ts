import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user's programs keep what they fetched once; ours is `evidence-atlas` in it. */
export function cacheFolder(): string {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
}
