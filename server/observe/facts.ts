/** What is told of a request when it is over: in its line of the log, in the metrics, in its trace. No personal data. */
export interface RequestFacts {
  /** Name of the GraphQL operation, where the request names one. */
  operation?: string;
  /** Codes of the errors in the answer. */
  errors: string[];
}

export const noFacts = (): RequestFacts => ({ errors: [] });
