import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

/** Notes the operation's name and the codes of the answer's errors among the facts of the request. */
export const notingFacts: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operationName, request, response, contextValue: { facts } }) {
        facts.operation = operationName ?? request.operationName ?? undefined;
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
        facts.errors = errors.map(({ extensions }) => String(extensions?.code ?? 'UNKNOWN'));
      },
    };
  },
};
