/** One server under the load of some connections for some seconds. */
import autocannon from 'autocannon';

export interface Target {
  url: string;
  body: string;
}

export interface Load {
  /** Milliseconds of each answer. */
  took: number[];
  requestsASecond: number;
  /** Answers that were none, or said that something went wrong. */
  errors: number;
}

/** Every connection goes round all the targets, each from another on: so no two ask the same at a time. */
export async function underLoad(targets: Target[], connections: number, seconds: number): Promise<Load> {
  const took: number[] = [];
  const requests = targets.map(({ url, body }) => {
    const { pathname } = new URL(url);
    return {
      method: 'POST' as const,
      path: pathname,
      headers: { 'content-type': 'application/json' },
      body,
    };
  });
  let connection = 0;
  const result = await new Promise<autocannon.Result>((done, failed) => {
    const run = autocannon(
      {
        url: targets[0]?.url ?? '',
        connections,
        duration: seconds,
        requests,
        setupClient(client) {
          const from = Math.floor((connection++ * requests.length) / connections);
          client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
        },
        verifyBody: (body) => !String(body).includes('"errors":['),
      },
      (error, ended) => (error ? failed(error) : done(ended)),
    );
    run.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => took.push(ms));
  });
  const { errors, timeouts, non2xx, mismatches } = result;
  return {
    took,
    requestsASecond: took.length / result.duration,
    errors: errors + timeouts + non2xx + mismatches,
  };
}
