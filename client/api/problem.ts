/** What went wrong with a question, told apart as the reader must tell it apart. */
import type { CombinedError } from 'urql';

export type ProblemKind = 'unreachable' | 'slow' | 'refused' | 'limit' | 'failed' | 'broken' | 'access';

export interface Problem {
  readonly kind: ProblemKind;
  /** The server's code, where it gave one. */
  readonly code: string | null;
  readonly message: string;
}

const GATEWAY_STATUSES = new Set([502, 503, 504]);
/** Too large a question, too many of them. */
const LIMIT_STATUSES = new Set([413, 429]);

export function problemOf(error: CombinedError): Problem {
  const [first] = error.graphQLErrors;
  if (first) {
    const code = typeof first.extensions?.code === 'string' ? first.extensions.code : null;
    return { kind: kindOfCode(code), code, message: first.message };
  }
  const status = statusOf(error.response);
  const { networkError } = error;
  if (networkError?.name === 'TimeoutError') {
    return { kind: 'slow', code: null, message: 'No answer within 30 seconds.' };
  }
  if (status === 401) return { kind: 'access', code: null, message: error.message };
  if (status !== null && !GATEWAY_STATUSES.has(status)) {
    const kind = LIMIT_STATUSES.has(status) ? 'limit' : 'failed';
    return { kind, code: `HTTP ${status}`, message: networkError?.message ?? error.message };
  }
  return {
    kind: 'unreachable',
    code: status === null ? null : `HTTP ${status}`,
    message: networkError?.message ?? error.message,
  };
}

function kindOfCode(code: string | null): ProblemKind {
  if (code === null || code === 'INTERNAL_SERVER_ERROR') return 'failed';
  if (code === 'UNAUTHENTICATED') return 'access';
  if (/TIMEOUT|TIMED_OUT|TOO_SLOW/.test(code)) return 'slow';
  if (/UNAVAILABLE/.test(code)) return 'unreachable';
  if (/LIMIT|TOO_LARGE|TOO_COMPLEX|TOO_DEEP|TOO_MANY/.test(code)) return 'limit';
  return 'refused';
}

function statusOf(response: unknown): number | null {
  if (typeof response !== 'object' || response === null || !('status' in response)) return null;
  return typeof response.status === 'number' && response.status !== 200 ? response.status : null;
}
