import { describe, expect, it } from 'vitest';
import { serve } from './harness.ts';
import { CONTENT_SECURITY_POLICY } from '../../server/http/headers.ts';

const EVERYWHERE = ['/', '/graphql', '/healthz', '/no/such/file.js', '/%zz'];

describe('headers of every answer', () => {
  it.each(EVERYWHERE)('%s says what a page may do, and nothing of the machine', async (path) => {
    const { get } = await serve();
    const { headers } = await get(path);
    const policy = CONTENT_SECURITY_POLICY;
    expect(policy).toMatch(/^default-src 'none'; /);
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(part);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
  });

  it('keep other sites from reading', async () => {
    const { get } = await serve();
    expect((await get('/healthz')).headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('HSTS', () => {
  const throughTls = { 'x-forwarded-proto': 'https' };
  const hsts = async (settings: Record<string, string>, headers: Record<string, string>) => {
    const { get } = await serve({ settings });
    return (await get('/healthz', headers)).headers.get('strict-transport-security');
  };

  it('is told over HTTPS behind a trusted proxy', async () => {
    expect(await hsts({ TRUST_PROXY: 'loopback' }, throughTls)).toBe('max-age=31536000');
    expect(await hsts({ TRUST_PROXY: 'loopback', HSTS_SECONDS: '60' }, throughTls)).toBe('max-age=60');
  });

  it('is not told over HTTP, on the word of a client, or where it is switched off', async () => {
    expect(await hsts({ TRUST_PROXY: 'loopback' }, {})).toBeNull();
    expect(await hsts({}, throughTls)).toBeNull();
    expect(await hsts({ TRUST_PROXY: 'loopback', HSTS_SECONDS: '0' }, throughTls)).toBeNull();
  });
});
