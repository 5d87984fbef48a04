/**
 * The access token of the person who reads, where the server asks for one. Kept for this tab alone and sent in a header
 * alone: never in an address, which histories, logs and other people keep.
 */
import { useSyncExternalStore } from 'react';

export interface Access {
  readonly token: string | null;
  /**
   * Why a token is asked for: there is none, or the one there was is not known to the server. `later`: the reader put the
   * question off, and it comes back when they ask for it, not by itself. Null: none is asked for.
   */
  readonly asked: 'needed' | 'unknown' | 'later' | null;
  /** Counts the tokens given and forgotten: what was answered before one of them is not to be shown after it. */
  readonly visit: number;
}

const KEY = 'evidence-atlas.access';
/** What a header can carry; no token has anything else in it. */
const SENDABLE = /^[\x21-\x7e]+$/;

let access: Access = { token: readToken(), asked: null, visit: 0 };
const watchers = new Set<() => void>();

function become(next: Partial<Access>): void {
  access = { ...access, ...next };
  for (const watcher of watchers) watcher();
}

export function useAccess(): Access {
  return useSyncExternalStore(watch, () => access);
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** As fetch, with the reader's token. Where the server wants one, or another one, the reader is asked for it. */
export async function fetchWithAccess(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { token } = access;
  const response = await fetch(input, token === null ? init : withToken(token, init));
  // An answer to a token that is no longer the reader's says nothing about the present one.
  if (response.status === 401 && token === access.token) onRefused();
  return response;
}

/** Opens the question for a token. */
export function askForToken(): void {
  become({ asked: 'needed' });
}

/** Closes it, without a token. */
export function putOffToken(): void {
  become({ asked: 'later' });
}

/** Keeps the token if the server knows it; says so if it does not, or cannot be asked. */
export async function giveToken(text: string): Promise<'known' | 'unknown' | 'unreachable'> {
  const token = text.trim();
  if (!SENDABLE.test(token)) return 'unknown';
  try {
    const { ok, status } = await fetch('/graphql', {
      method: 'POST',
      ...withToken(token, { headers: { 'content-type': 'application/json' } }),
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    if (!ok) return status === 401 ? 'unknown' : 'unreachable';
  } catch {
    return 'unreachable';
  }
  keepToken(token);
  become({ token, asked: null, visit: access.visit + 1 });
  return 'known';
}

export function forgetToken(): void {
  keepToken(null);
  become({ token: null, asked: null, visit: access.visit + 1 });
}

function onRefused(): void {
  const { token, asked } = access;
  if (token !== null) keepToken(null);
  become({ token: null, asked: token === null ? (asked ?? 'needed') : 'unknown' });
}

function withToken(token: string, init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}

function readToken(): string | null {
  try {
    return window.sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Where nothing may be kept, it holds until the page is left. */
function keepToken(token: string | null): void {
  try {
    if (token === null) window.sessionStorage.removeItem(KEY);
    else window.sessionStorage.setItem(KEY, token);
  } catch {
    // As said above.
  }
}
