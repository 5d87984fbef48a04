/** Who may do what: tokens, of which the server knows the SHA-256 alone. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Each may do what those before it may: read; grade by hand; bring topics in. */
export const ROLES = ['reader', 'curator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  name: string;
  role: Role;
}

/** A token as it is configured: `name:role:sha256`, the last in hexadecimal. */
export interface Token extends Person {
  sha256: string;
}

const TOKEN = /^([\w.@-]{1,64}):(reader|curator|admin):([0-9a-f]{64})$/;

/** Undefined where the text is no token. */
export function parseToken(text: string): Token | undefined {
  const [, name, role, sha256] = TOKEN.exec(text) ?? [];
  const known = ROLES.find((one) => one === role);
  return name && known && sha256 ? { name, role: known, sha256 } : undefined;
}

export const tokenHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Why a person may not do what a role may, in words and as a code; undefined where they may. */
export function refusal(
  person: Person | undefined,
  role: Role,
): { message: string; code: 'UNAUTHENTICATED' | 'FORBIDDEN' } | undefined {
  if (!person)
    return {
      message: 'This needs a token that is known here, in a header: Authorization: Bearer TOKEN.',
      code: 'UNAUTHENTICATED',
    };
  if (ROLES.indexOf(person.role) >= ROLES.indexOf(role)) return undefined;
  return {
    message: `This needs a token of role ${role} or above; ${person.name} is a ${person.role}.`,
    code: 'FORBIDDEN',
  };
}

/** The person whose token a header `Authorization: Bearer ...` carries. Takes the same time whichever token it is. */
export function personOf(tokens: readonly Token[], authorization: string | undefined): Person | undefined {
  const [, secret] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (secret === undefined) return undefined;
  const given = Buffer.from(tokenHash(secret), 'hex');
  let person: Person | undefined;
  for (const { name, role, sha256 } of tokens)
    if (timingSafeEqual(given, Buffer.from(sha256, 'hex'))) person = { name, role };
  return person;
}
