/** The example queries: one file each, its first line "# Audience: title". */
const FILES = import.meta.glob<string>('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface Example {
  readonly audience: string;
  readonly title: string;
  readonly query: string;
}

export const AUDIENCES = ['Researcher', 'Student', 'Developer'] as const;

const ALL = Object.keys(FILES)
  .sort()
  .map((path) => readExample(FILES[path] ?? ''));

export const EXAMPLES: readonly Example[] = AUDIENCES.flatMap((audience) =>
  ALL.filter((example) => example.audience === audience),
);

function readExample(query: string): Example {
  const match = /^#\s*(\w+):\s*(.+)/.exec(query);
  return { audience: match?.[1] ?? '', title: match?.[2]?.trim() ?? '', query };
}
