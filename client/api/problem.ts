/** What went wrong with a question, told apart as the reader must tell it apart. */
import type { CombinedError } from 'urql';

export type ProblemKind = 'unreachable' | 'slow' | 'refused' | 'failed' | 'broken';

export interface Problem {
  readonly kind: ProblemKind;
  /** The server's code, where it gave one. */
  readonly code: string | null;
  readonly message: string;
}

const GATEWAY_STATUSES = new Set([502, 503, 504]);

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
  if (status !== null && !GATEWAY_STATUSES.has(status)) {
    return { kind: 'failed', code: `HTTP ${status}`, message: networkError?.message ?? error.message };
  }
  return {
    kind: 'unreachable',
    code: status === null ? null : `HTTP ${status}`,
    message: networkError?.message ?? error.message,
  };
}

function kindOfCode(code: string | null): ProblemKind {
  if (code === null || code === 'INTERNAL_SERVER_ERROR') return 'failed';
  if (/TIMEOUT|TIMED_OUT|TOO_SLOW/.test(code)) return 'slow';
  if (/UNAVAILABLE/.test(code)) return 'unreachable';
  return 'refused';
}

function statusOf(response: unknown): number | null {
  if (typeof response !== 'object' || response === null || !('status' in response)) return null;
  return typeof response.status === 'number' && response.status !== 200 ? response.status : null;
}
