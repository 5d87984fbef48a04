import type { Job, OutcomeOf, Said } from './job.ts';

export interface Asking {
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/** One worker a job: it is terminated when the job is done, has failed, or nobody waits for it any more. */
export function askWorker<J extends Job>(job: J, { onProgress, signal }: Asking): Promise<OutcomeOf<J>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const abort = () => {
      end();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort);
    worker.addEventListener('message', ({ data }: MessageEvent<Said<OutcomeOf<J>>>) => {
      if ('progress' in data) {
        onProgress?.(data.progress);
        return;
      }
      end();
      resolve(data.outcome);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(`the layout could not be worked out: ${event.message || 'the worker did not start'}`));
    });
    worker.postMessage(job);
  });
}
