/** Which step is on screen. */

/** The index of the step that an address asks for by its number, from 1; the first or last where there is none such. */
export function stepIndex(asked: string | undefined, count: number): number {
  const number = asked !== undefined && /^\d{1,4}$/.test(asked) ? Number(asked) : 1;
  return Math.max(0, Math.min(count, number) - 1);
}

export type StoryKey = { readonly step: number } | { readonly reading: 0 | 1 | 2 };

/** What a key asks for on a story of so many steps; null for any other key. */
export function keyOf(key: string, index: number, count: number): StoryKey | null {
  switch (key) {
    case 'ArrowRight':
    case 'n':
    case 'N':
      return { step: Math.min(count - 1, index + 1) };
    case 'ArrowLeft':
    case 'p':
    case 'P':
      return { step: Math.max(0, index - 1) };
    case 'Home':
      return { step: 0 };
    case 'End':
      return { step: count - 1 };
    case '1':
      return { reading: 0 };
    case '2':
      return { reading: 1 };
    case '3':
      return { reading: 2 };
    default:
      return null;
  }
}
