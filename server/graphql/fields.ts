import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** The fields of a document, each as `Type.field`, wherever they stand in it. */
export function fieldsAsked(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const fields = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        fields.add(`${info.getParentType()?.name}.${name.value}`);
      },
    }),
  );
  return fields;
}
