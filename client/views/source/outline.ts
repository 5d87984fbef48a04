/** Statements in the order of the text, under the headings that they stand under. */
interface Placed {
  readonly section: string | null;
  readonly start: number | null;
}

export interface OutlinePart<S> {
  readonly section: string | null;
  readonly statements: readonly S[];
}

export function outline<S extends Placed>(statements: readonly S[]): OutlinePart<S>[] {
  const ordered = [...statements].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
  const parts = new Map<string | null, S[]>();
  for (const statement of ordered) {
    const part = parts.get(statement.section);
    if (part) part.push(statement);
    else parts.set(statement.section, [statement]);
  }
  return [...parts].map(([section, under]) => ({ section, statements: under }));
}
