/** The headers that tell a browser what a page of ours may do, and nobody else's may do with it. */
import type { FastifyInstance } from 'fastify';

/** SHA-256 of the empty text: an empty <style> that a script fills rule by rule through the CSSOM. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Nothing is allowed but what is named: no other host, no script or style in the text of a page, no eval. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  // Pictures are drawn to a blob or a data address before they are saved.
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of every answer, also of those written to the connection by hand. */
export const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Adds the headers to every answer. HTTPS alone is demanded only of those who came that way, which the server, that
 * speaks no TLS itself, knows from a trusted proxy. Answers may be read across origins only where CORS allows it.
 */
export function securityHeaders(
  app: FastifyInstance,
  { hstsSeconds, corsOrigins }: { hstsSeconds: number; corsOrigins: readonly string[] },
): void {
  const headers = {
    ...FIXED_HEADERS,
    'cross-origin-resource-policy': corsOrigins.length > 0 ? 'cross-origin' : 'same-origin',
  };
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (hstsSeconds > 0 && request.protocol === 'https')
      reply.header('strict-transport-security', `max-age=${hstsSeconds}`);
  });
}
