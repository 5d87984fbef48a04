/**
 * What an operation costs: how many things its answer may hold, before anything is read.
 *
 * A field that gives a thing counts 1, or what WEIGHTS says; a plain value counts nothing. A list counts as often as
 * its slicing argument says (`first`, `limit`, or the number of `ids`), the lists of a page as often as the page's
 * argument, another list ASSUMED_SIZE times; what is below it counts as often. Of fragments on different types the
 * dearest counts. The terms are those of the GraphQL Cost Directives specification (IBM, ibm.github.io/graphql-specs/cost-spec.html).
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** The cost of one operation with these variables. */
export type Cost = (variables: Variables) => number;

/** `sized`: how many a page holds, for the lists of the page. */
type Part = (variables: Variables, sized: number) => number;

const ASSUMED_SIZE = 5;
const SLICING = ['first', 'limit'];
/** Lists of a page, as long as the page's slicing argument says. */
const SIZED = new Set(['nodes', 'edges']);
/** Fields that read much for what they answer. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'Query.paths': 500,
  'Query.matrix': 200,
  'Query.timeline': 200,
  'Query.overview': 200,
  'Query.neighbourhood': 100,
  'Query.compare': 100,
  'Query.schema': 100,
  'Query.stats': 50,
  'Query.search': 10,
  'ClaimConnection.facets': 100,
  'StudyConnection.facets': 100,
};

export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Cost {
  const root = schema.getRootType(operation.operation);
  if (!root) return () => 0;
  const defaults = new Map(
    operation.variableDefinitions?.map((v) => [v.variable.name.value, v.defaultValue]) ?? [],
  );
  const known = new Map<string, Part>();

  /** A fragment is counted once, however often it is spread: else a few lines could keep the counter busy for hours. */
  const fragment = (name: string): Part => {
    const found = known.get(name);
    if (found) return found;
    const definition = fragments.get(name);
    const type = definition && typeFromAST(schema, definition.typeCondition);
    const part =
      definition && isCompositeType(type) ? once(selection(definition.selectionSet, type)) : NOTHING;
    known.set(name, part);
    return part;
  };

  const selection = (set: SelectionSetNode, parent: GraphQLCompositeType): Part => {
    const always: Part[] = [];
    const oneOf = new Map<string, Part[]>();
    for (const node of set.selections) {
      if (node.kind === 'Field') {
        always.push(field(node, parent));
        continue;
      }
      const condition =
        node.kind === 'FragmentSpread' ? fragments.get(node.name.value)?.typeCondition : node.typeCondition;
      const type = condition ? typeFromAST(schema, condition) : parent;
      if (!isCompositeType(type)) continue;
      const part =
        node.kind === 'FragmentSpread' ? fragment(node.name.value) : selection(node.selectionSet, type);
      if (isAbstractType(parent) && isObjectType(type))
        oneOf.set(type.name, [...(oneOf.get(type.name) ?? []), part]);
      else always.push(part);
    }
    const choices = [...oneOf.values()].map(sum);
    return sum([
      ...always,
      (variables, sized) => Math.max(0, ...choices.map((part) => part(variables, sized))),
    ]);
  };

  const field = (node: FieldNode, parent: GraphQLCompositeType): Part => {
    const definition = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!definition) return NOTHING;
    const type = getNamedType(definition.type);
    const weight = WEIGHTS[`${parent.name}.${definition.name}`] ?? (isCompositeType(type) ? 1 : 0);
    const below = node.selectionSet && isCompositeType(type) ? selection(node.selectionSet, type) : NOTHING;
    const slice = slicing(node, definition, defaults);
    if (!isList(definition))
      return (variables) => weight + below(variables, slice?.(variables) ?? ASSUMED_SIZE);
    const page = SIZED.has(definition.name);
    return (variables, sized) => {
      const size = slice?.(variables) ?? (page ? sized : ASSUMED_SIZE);
      return size * (weight + below(variables, ASSUMED_SIZE));
    };
  };

  const all = selection(operation.selectionSet, root);
  return (variables) => all(variables, ASSUMED_SIZE);
}

const NOTHING: Part = () => 0;

const sum =
  (parts: readonly Part[]): Part =>
  (variables, sized) =>
    parts.reduce((total, part) => total + part(variables, sized), 0);

function once(part: Part): Part {
  let last: { variables: Variables; sized: number; value: number } | undefined;
  return (variables, sized) => {
    if (last?.variables !== variables || last.sized !== sized)
      last = { variables, sized, value: part(variables, sized) };
    return last.value;
  };
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** How many the field's own arguments ask for; undefined where no argument says. */
function slicing(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  defaults: ReadonlyMap<string, ValueNode | undefined>,
): ((variables: Variables) => number) | undefined {
  const argument = definition.args.find(({ name }) => SLICING.includes(name) || name === 'ids');
  if (!argument) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  const fallback = sizeOf(argument.defaultValue) ?? ASSUMED_SIZE;
  if (!given) return () => fallback;
  if (given.kind !== 'Variable') return () => literalSize(given) ?? fallback;
  const name = given.name.value;
  const ofVariable = literalSize(defaults.get(name)) ?? fallback;
  return (variables) => sizeOf(variables[name]) ?? ofVariable;
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.max(0, value);
  return Array.isArray(value) ? value.length : undefined;
}

function literalSize(value: ValueNode | undefined): number | undefined {
  if (value?.kind === 'IntValue') return Math.max(0, Number(value.value));
  return value?.kind === 'ListValue' ? value.values.length : undefined;
}
