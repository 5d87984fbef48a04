import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';

/**
 * Rows may answer a field of things (not of plain values) by a method. Compiled execution only calls resolvers, so
 * such fields get the reference implementation's default one.
 */
export function withMethods(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isLeafType(getNamedType(field.type))) field.resolve ??= defaultFieldResolver;
    }
  }
  return schema;
}
