import { expect } from 'vitest';

/**
 * The file as a document, once it is what every program can read: tags that fit, signs that XML reserves written out,
 * nothing fetched from anywhere. (Chromium parses the same files in tests/browser/exports.test.ts.)
 */
export function parsedSvg(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent ?? null).toBeNull();
  const texts = text.replace(/<[^<>]*>/g, '');
  expect(texts).not.toMatch(/[<>]/);
  expect(text).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
  expect(text).not.toMatch(/NaN|undefined|Infinity|<image|@import|<script|<foreignObject/);
  expect([...text.matchAll(/(?:href|src)="|url\((?!#)/g)]).toEqual([]);
  expect(text.match(/http:\/\/www\.w3\.org\/2000\/svg/g)).toHaveLength(1);
  return document;
}

/** All words of the file, as a reader or a search finds them. */
export const wordsIn = (document: Document): string =>
  [...document.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
