/** Authors as they are recorded, "Reyna K, de Guia RM, et al.", as names of CSL-JSON. */

export interface CslPerson {
  readonly family: string;
  readonly given: string;
}
/** A body, or a name that cannot be taken apart. */
export interface CslLiteral {
  readonly literal: string;
}
export type CslName = CslPerson | CslLiteral;

export interface Authors {
  readonly names: readonly CslName[];
  /** There are more than those named. */
  readonly more: boolean;
}

/** A family name holds a small letter, else "US FDA" would be a person. */
const PERSON = /^(?<family>.*\p{Ll}.*)\s+(?<initials>\p{Lu}{1,4}(?:-\p{Lu}{1,3})?)$/u;

export function parseAuthors(recorded: string | null): Authors {
  const parts = splitNames(recorded ?? '');
  const named = parts.filter((part) => !isAndOthers(part));
  return { names: named.map(nameOf), more: named.length < parts.length };
}

const isAndOthers = (part: string): boolean => /^(et al|and others)\.?$/i.test(part);

/** At commas, but not at those inside brackets. */
function splitNames(text: string): string[] {
  return text
    .split(/[,;](?![^(]*\))/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

function nameOf(part: string): CslName {
  const { family, initials } = PERSON.exec(part)?.groups ?? {};
  return family && initials ? { family, given: initialsOf(initials) } : { literal: part };
}

/** "RM" as "R. M.": so every style can set them its own way. */
function initialsOf(letters: string): string {
  return letters
    .split('-')
    .map((group) => [...group].map((letter) => `${letter}.`).join(' '))
    .join('-');
}
