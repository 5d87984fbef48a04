/** Settings of who may read and write. */
import { parseToken, type Token } from '../access/tokens.ts';
import type { Setting, SettingsReader } from './setting.ts';

export const ACCESS_SETTINGS = [
  {
    name: 'ACCESS_TOKENS',
    default: '',
    meaning:
      'who may write, with commas, each name:role:sha256 as `npm run atlas -- token ROLE NAME` prints it; none: nothing is written over HTTP',
    // Who takes the wrong line of the two that the command prints would find it in the log.
    secret: true,
  },
  {
    name: 'READING',
    default: 'open',
    meaning: 'open, or token: whether the API and downloads ask for a token of any role',
  },
  { name: 'MAX_IMPORT_BYTES', default: '1073741824', meaning: 'size of a file that is brought in over HTTP' },
  {
    name: 'IMPORT_SECONDS',
    default: '3600',
    meaning: 'time that bringing a file in may take, with its way here, while something moves',
  },
] as const satisfies readonly Setting[];

export interface AccessConfig {
  tokens: Token[];
  /** Whether reading asks for a token. */
  readingNeedsToken: boolean;
  importBytes: number;
  importSeconds: number;
}

type Name = (typeof ACCESS_SETTINGS)[number]['name'];

export function readAccess(read: SettingsReader<Name>): AccessConfig {
  const texts = read.list(
    'ACCESS_TOKENS',
    (part) => parseToken(part) !== undefined,
    'tokens with commas, each name:role:sha256 with a role of reader, curator or admin; make one with npm run atlas -- token',
  );
  const tokens = texts.flatMap((text) => parseToken(text) ?? []);
  const reading = read.text('READING');
  read.expect(reading === 'open' || reading === 'token', 'READING', 'open or token');
  read.expect(reading !== 'token' || tokens.length > 0, 'READING', 'open where ACCESS_TOKENS has none');
  return {
    tokens,
    readingNeedsToken: reading === 'token',
    importBytes: read.wholeNumber('MAX_IMPORT_BYTES', 1, 1_000_000_000_000),
    importSeconds: read.wholeNumber('IMPORT_SECONDS', 1, 86_400),
  };
}
