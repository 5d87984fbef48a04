/** Files that a page hands to the reader. */
import type { Locator, Page } from 'playwright-core';

export interface Saved {
  name: string;
  bytes: Buffer;
  text: string;
}

/** What a click saves. */
export async function saved(page: Page, button: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  const bytes = Buffer.concat(parts);
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** The words of an SVG, once the browser's own parser of XML has taken it. */
export async function wordsOfSvg(page: Page, svg: string): Promise<string> {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    const wrong = document.querySelector('parsererror');
    if (wrong) throw new Error(wrong.textContent ?? 'not XML');
    return [...document.querySelectorAll('text')].map((each) => each.textContent).join(' ');
  }, svg);
}

/** Width and height of a PNG, from its first chunk; throws on what is none. */
export function sizeOfPng(bytes: Buffer): [width: number, height: number] {
  const signature = '89504e470d0a1a0a';
  if (bytes.subarray(0, 8).toString('hex') !== signature) throw new Error('not a PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
