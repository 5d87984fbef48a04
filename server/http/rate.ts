/** How often one client may ask. */
import { BlockList, isIP } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { isCostly } from './costly.ts';
import { RateWindows } from './rate-windows.ts';
import { Refusal } from './refusal.ts';

const MINUTE = 60_000;
/** Clients remembered at a time; those unseen longest are forgotten first. */
const CLIENTS = 20_000;

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8);
thisMachine.addAddress('::1', 'ipv6');

/**
 * At most `perMinute` costly requests a minute from one address (0: no limit); an address of this machine may ask as
 * it likes. Behind a proxy that is not trusted, every client has the proxy's address.
 */
export async function ratePerClient(app: FastifyInstance, perMinute: number): Promise<void> {
  if (perMinute === 0) return;
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    cache: CLIENTS,
    store: RateWindows,
  });
  const ask = app.createRateLimit({ max: perMinute, timeWindow: MINUTE });
  app.addHook('onRequest', async (request, reply) => {
    // Without an address: the client has gone meanwhile.
    if (!isCostly(request) || !request.ip || isThisMachine(request.ip)) return;
    const asked = await ask(request);
    if (asked.isAllowed) return;
    const { max, remaining, ttlInSeconds } = asked;
    reply.headers({
      'ratelimit-limit': max,
      'ratelimit-remaining': remaining,
      'ratelimit-reset': ttlInSeconds,
    });
    if (!asked.isExceeded) return;
    throw new Refusal(`One address may ask ${max} times a minute; this was more. Wait ${ttlInSeconds} s.`, {
      status: 429,
      code: 'RATE_LIMITED',
      limit: max,
      actual: max + 1,
      retryAfter: ttlInSeconds,
    });
  });
}

/** What is no address is a client like the others: a proxy may not know one. */
function isThisMachine(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && thisMachine.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
