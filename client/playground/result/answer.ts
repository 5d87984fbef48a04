/** An answer of the playground, read from the text that is on screen. */
import { fieldOf, isFields, isScalar } from './json.ts';

export interface AnswerError {
  readonly message: string;
  /** Where in the answer, `claims.nodes.0`; empty for all of it. */
  readonly path: string;
  readonly code: string | null;
}

export interface ReadAnswer {
  /** Null where there is none. */
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** Null where nothing has been asked yet, or the text is no answer. */
export function readAnswer(text: string | null | undefined): ReadAnswer | null {
  if (!text) return null;
  const answer = parsed(text);
  if (!isFields(answer)) return null;
  const data = fieldOf(answer, 'data') ?? null;
  const listed = fieldOf(answer, 'errors');
  const errors = Array.isArray(listed) ? listed.map(errorOf) : [];
  if (data !== null || errors.length > 0) return { data, errors };
  // GraphiQL tells of a request that was not sent, or not answered, as a bare message.
  const message = fieldOf(answer, 'message');
  return typeof message === 'string' ? { data: null, errors: [errorOf(answer)] } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function errorOf(error: unknown): AnswerError {
  if (!isFields(error)) return { message: String(error), path: '', code: null };
  const path = fieldOf(error, 'path');
  const extensions = fieldOf(error, 'extensions');
  const code = isFields(extensions) ? fieldOf(extensions, 'code') : null;
  const message = fieldOf(error, 'message');
  return {
    message: typeof message === 'string' ? message : 'An error without a message',
    path: Array.isArray(path) ? path.filter(isScalar).join('.') : '',
    code: typeof code === 'string' ? code : null,
  };
}
