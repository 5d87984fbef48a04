/** What an answer depends on, and whether its caller has it already: https://www.rfc-editor.org/rfc/rfc9110#section-13 */
import type { FastifyReply } from 'fastify';

/** Whether a header If-None-Match names the tag; weak and strong tags are equal there. */
export const namesTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((one) => weak(one) === weak(tag)));

const weak = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Says that the answer is another where this header of the request is, beside what is said already. */
export function addVary(reply: FastifyReply, name: string): void {
  const held = String(reply.getHeader('vary') ?? '');
  const names = held.toLowerCase().split(/,\s*/);
  if (names.some((one) => one === name || one === '*')) return;
  reply.header('vary', held ? `${held}, ${name}` : name);
}
