/** One server and one browser for all journeys. */
import type { TestProject } from 'vitest/node';
import { startApp } from './app.ts';
import { launchOrSkip } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running product. */
    address: string;
    /** Where to connect to the browser; empty when there is none. */
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await startApp();
  const browser = await launchOrSkip();
  project.provide('address', app.address);
  project.provide('browserEndpoint', browser?.wsEndpoint() ?? '');
  return async () => {
    await browser?.close();
    await app.remove();
  };
}
