import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Goes through the fields of a document, wherever they stand in it, each with the name of the type that it is of. */
export function eachField(
  schema: GraphQLSchema,
  document: DocumentNode,
  see: (type: string, field: FieldNode) => void,
): void {
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(field) {
        see(info.getParentType()?.name ?? '', field);
      },
    }),
  );
}

/** The fields of a document, each as `Type.field`. */
export function fieldsAsked(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const fields = new Set<string>();
  eachField(schema, document, (type, { name }) => fields.add(`${type}.${name.value}`));
  return fields;
}
