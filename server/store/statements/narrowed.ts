/** A statement that reads a `row`, with these columns of it alone. */
export const narrowed = (text: string, columns: readonly string[]): string =>
  text.replace(/n \{[^}]*\} AS row/, `n {${columns.map((name) => `.${name}`).join(', ')}} AS row`);
