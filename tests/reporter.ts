/**
 * Counts what ran, for the last line of `npm test`. What broke outside a test counts as failed.
 * A test that passed only when repeated is named: it is a fault to find, not a pass to forget.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      const before = counts.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        const retries = test.diagnostic()?.retryCount ?? 0;
        if (state === 'passed' && retries > 0)
          console.warn(`UNSTEADY: passed when repeated: ${module.relativeModuleId} > ${test.fullName}`);
        counts[state === 'pending' ? 'skipped' : state]++;
      }
      // A file that does not load, a suite whose hook throws: failed though no test says so.
      if (module.state() === 'failed' && counts.failed === before) counts.failed++;
    }
    const file = process.env.TEST_COUNTS_FILE;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
