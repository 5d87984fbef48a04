/** What single views keep in the address beside the picture: axes, a year, what is compared. */
export const VIEW_PARAMS = [
  'by',
  'across',
  'size',
  'asof',
  'c',
  'differ',
  'article',
  'only',
  'story',
  'step',
  'reading',
  'cols',
  'grade',
  'pathfrom',
  'pathto',
  'pathsteps',
] as const;
export type ViewParam = (typeof VIEW_PARAMS)[number];
export type ViewParams = Readonly<Partial<Record<ViewParam, readonly string[]>>>;

export function parseViewParams(search: URLSearchParams): ViewParams {
  const found = VIEW_PARAMS.map(
    (name) => [name, search.getAll(name).filter((value) => value !== '')] as const,
  );
  return Object.fromEntries(found.filter(([, values]) => values.length > 0));
}

/** Writes them into an address; an empty list is left out. */
export function setViewParams(search: URLSearchParams, params: ViewParams): void {
  for (const name of VIEW_PARAMS) for (const value of params[name] ?? []) search.append(name, value);
}

/** The one of these values that is asked for, else the first. */
export function oneOf<Value extends string>(
  asked: readonly string[] | undefined,
  values: readonly [Value, ...Value[]],
): Value {
  return values.find((value) => value === asked?.[0]) ?? values[0];
}
