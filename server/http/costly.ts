import type { FastifyRequest } from 'fastify';

/** Answered whatever the load: how the server is, and files, which cost it next to nothing. */
const CHEAP = new Set(['/healthz', '/readyz', '/metrics', '/*']);

/** A request that the limits of rate and of concurrent work hold for. */
export const isCostly = ({ routeOptions }: FastifyRequest): boolean => !CHEAP.has(routeOptions.url ?? '/*');
