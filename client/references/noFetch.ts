/** In place of the packages by which Citation.js would fetch from addresses: here nothing is fetched from anywhere. */
export default function noFetch(): never {
  throw new Error('references are made of what the atlas holds: nothing is fetched for them');
}
export const Headers = globalThis.Headers;
