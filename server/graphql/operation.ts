/** One operation of a document that was checked: what it costs, and how it is executed. */
import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { type Columns, columnsAsked } from '../loaders/columns.ts';
import { fieldsAsked } from '../loaders/fields.ts';
import { type Cost, costOf, type Variables } from './cost.ts';
import { overLimit } from './errors.ts';
import type { Limits } from '../settings/graphql.ts';
import { shapeOf } from './shape.ts';

export interface Operation {
  /** Names the document and the operation, the same on every machine. */
  readonly key: string;
  readonly name: string | undefined;
  readonly isQuery: boolean;
  cost: Cost;
  /** The fields of its document, as `Type.field`. */
  readonly asks: ReadonlySet<string>;
  /** What it needs of the wide things; undefined: all. */
  readonly columns: Columns | undefined;
  /** Executes as compiled code; undefined, with nothing executed, where the variables do not fit or it cannot be compiled. */
  execute(variables: Variables, context: unknown): ExecutionResult | Promise<ExecutionResult> | undefined;
}

/**
 * Prepares an operation of a document that parsed and validated. Throws OVER_LIMIT where it is deeper, or gives more
 * names, than the limits allow; undefined where the document has no such operation.
 */
export function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  key: string,
  limits: Limits,
): Operation | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  const { depth, aliases } = shapeOf(operation, fragments);
  if (depth > limits.depth)
    throw overLimit('depth', limits.depth, depth, 'Ask for what lies deeper in a second query, by its id.');
  if (aliases > limits.aliases)
    throw overLimit(
      'aliases',
      limits.aliases,
      aliases,
      'Ask for several things by one field that takes ids.',
    );
  return {
    key,
    name: operation.name?.value,
    isQuery: operation.operation === 'query',
    cost: costOf(schema, operation, fragments),
    asks: fieldsAsked(schema, document),
    columns: columnsAsked(schema, document),
    execute: executor(schema, document, operation.name?.value),
  };
}

/** Throws OVER_LIMIT where the operation with these variables costs more than the limit. */
export function checkCost(operation: Operation, variables: Variables, limits: Limits): number {
  const cost = operation.cost(variables);
  if (cost > limits.cost)
    throw overLimit('cost', limits.cost, cost, 'Ask for fewer at a time (first), or for less below each.');
  return cost;
}

/** Compiles an operation when it is first executed; what graphql-jit does not compile is left to the caller. */
function executor(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Operation['execute'] {
  let compiled: ReturnType<typeof compileQuery<Record<string, unknown>, Record<string, unknown>>> | undefined;
  return (variables, context) => {
    compiled ??= compileQuery(schema, document, operationName, { disablingCapturingStackErrors: true });
    if (!isCompiledQuery(compiled)) return undefined;
    const result = compiled.query(undefined, context, variables);
    return 'then' in result || 'data' in result ? result : undefined;
  };
}
