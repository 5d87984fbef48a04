/** `token ROLE NAME`: makes a token. The server is told its hash; the token itself is shown once and kept by nobody. */
import { randomBytes } from 'node:crypto';
import { parseToken, ROLES, tokenHash } from '../../server/access/tokens.ts';
import { EXIT, type Exit, UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

export function runToken([role = '', name = '', ...more]: readonly string[], out: Terminal): Exit {
  const secret = randomBytes(32).toString('base64url');
  const entry = `${name}:${role}:${tokenHash(secret)}`;
  if (!parseToken(entry) || more.length > 0)
    throw new UsageError(
      `Expected a role (${ROLES.join(', ')}) and a name of letters, digits and . _ - @, got ${JSON.stringify([role, name, ...more].join(' '))}.`,
    );
  out.say(`For ${name}, shown this once:\n  ${secret}\nFor the server, among ACCESS_TOKENS:\n  ${entry}`, {
    secret,
    entry,
  });
  return EXIT.done;
}
