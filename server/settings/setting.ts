/** How a setting of the environment is declared, read and checked. */

export interface Setting {
  readonly name: string;
  /** What holds where it is not set. */
  readonly default: string;
  readonly meaning: string;
  /** Its value is never told: it holds a secret, or might by mistake. */
  readonly secret?: true;
}

/** Reads declared settings; what is wrong with them is gathered in `problems`, so that all is told at once. */
export class SettingsReader<Name extends string = string> {
  readonly problems: string[] = [];
  private readonly defaults: Map<string, string>;
  private readonly secrets: Set<string>;

  constructor(
    private readonly env: Record<string, string | undefined>,
    settings: readonly (Setting & { readonly name: Name })[],
  ) {
    this.defaults = new Map(settings.map((one) => [one.name, one.default]));
    this.secrets = new Set(settings.filter((one) => one.secret).map((one) => one.name));
  }

  /** What is set, or the default. Empty means not set. */
  text(name: Name): string {
    return this.env[name]?.trim() || this.defaults.get(name) || '';
  }

  isSet(name: Name): boolean {
    return Boolean(this.env[name]?.trim());
  }

  wholeNumber(name: Name, from: number, to: number): number {
    const text = this.text(name);
    const number = Number(text);
    this.expect(
      /^\d+$/.test(text) && number >= from && number <= to,
      name,
      `a whole number from ${from} to ${to}`,
    );
    return number;
  }

  /** The parts of a list with commas, each of which must pass `isGood`. */
  list(name: Name, isGood: (part: string) => boolean, expected: string): string[] {
    const parts = this.text(name)
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    this.expect(parts.every(isGood), name, expected);
    return parts;
  }

  expect(ok: boolean, name: Name, expected: string): void {
    if (ok) return;
    const got = this.secrets.has(name)
      ? 'something else, which is not shown: it may be a secret'
      : JSON.stringify(this.env[name]);
    this.problems.push(`${name}: expected ${expected}, got ${got}`);
  }
}
