/** The process ends whatever happens on the way, and outlives what is no reason to end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { stopServing } from '../../server/stopping.ts';
import { keptLog, startObserved, storeWith } from './app.ts';

const AT_ONCE = { noticeMs: 0, limitMs: 1_000 };

describe('stopping', () => {
  test('closes everything', async () => {
    const done: string[] = [];
    const close = async () => void done.push('store');
    const { app, log } = await startObserved(storeWith({}));
    const forget = async () => void done.push('note');
    expect(await stopServing({ app, store: { close }, forget, logger: log.logger }, AT_ONCE)).toBe(0);
    expect(done).toEqual(['note', 'store']);
    expect(app.server.listening).toBe(false);
  });

  test('goes on when something cannot be closed, says what, and ends with 1', async () => {
    const { app, log } = await startObserved(storeWith({}));
    const broken = (what: string) => () => Promise.reject(new Error(what));
    const running = { app, store: { close: broken('disk') }, forget: broken('note'), logger: log.logger };
    const close = vi.spyOn(app, 'close').mockRejectedValue(new Error('hook'));
    expect(await stopServing(running, AT_ONCE)).toBe(1);
    expect(
      log
        .lines()
        .filter(({ level }) => level === 'error')
        .map(({ msg }) => msg),
    ).toEqual([
      'Stopping: requests could not be finished',
      'Stopping: the note of who serves is left behind',
      'Stopping: the store did not close',
    ]);
    close.mockRestore();
    await app.close();
  });

  test('does not wait without end for a store that does not close', async () => {
    const { app } = await startObserved(storeWith({}));
    const { logger, lines } = keptLog();
    const store = { close: () => new Promise<void>(() => {}) };
    expect(await stopServing({ app, store, logger }, AT_ONCE, 10)).toBe(1);
    expect(lines().map(({ msg }) => msg)).toContain('Stopping: the store did not close');
  });
});

test('a promise that nobody looks at does not end the process: it is logged, unless somebody only went away', async () => {
  const source = (path: string) => JSON.stringify(new URL(`../../server/${path}`, import.meta.url).href);
  const program = `
    import { outliveRejections } from ${source('observe/unforeseen.ts')};
    import { createLogger } from ${source('observe/logger.ts')};
    import { StoreError } from ${source('store/store.ts')};
    outliveRejections(createLogger({ level: 'error', format: 'json' }, process.stdout));
    Promise.reject(new StoreError('CANCELLED', 'nobody waits'));
    Promise.reject(new Error('of the program'));
    setImmediate(() => console.log('alive'));`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  expect(said).toContain('alive');
  expect(said).toContain('of the program');
  expect(said).not.toContain('nobody waits');
});
