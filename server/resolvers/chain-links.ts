/** What leads on from a concept: claims by the table of claims, and the kinship of concepts. */
import type { ClaimTable } from '../tables/claim-table.ts';
import type { Kinship } from '../tables/kinship.ts';
import { passes, type Test } from '../tables/table.ts';
import { type Link, strongestEach } from './chains.ts';

/** Only what is graded for being true leads on: a gap, an advice, a price or an opinion connects nothing. */
const LEADS_ON = ['GRADE', 'CORROBORATION'];

export interface Rules {
  /** Whether chains may go from a concept to a more general one, and begin or end at a substance. */
  widen: boolean;
  /** What claims must pass to lead on. */
  only: readonly Test[];
}

export class ChainLinks {
  readonly #claims: ClaimTable;
  readonly #kinship: Kinship;
  readonly #widen: boolean;
  /** By row: 1 for a claim that may lead on. */
  readonly #may: Uint8Array;
  readonly #known = new Map<string, Link[]>();
  /** Claims that name the chain's end as the substance given, by what they are about. */
  readonly #toEnd = new Map<string, number[]>();
  readonly #ends: { from: string; to: string };
  /** Links looked at so far. */
  looked = 0;

  constructor(claims: ClaimTable, kinship: Kinship, ends: { from: string; to: string }, rules: Rules) {
    this.#claims = claims;
    this.#kinship = kinship;
    this.#ends = ends;
    this.#widen = rules.widen;
    const { table } = claims;
    const marks = table.columns.ladder.dictionary.marks(LEADS_ON);
    const { ladder } = table.columns;
    this.#may = Uint8Array.from(table.ids, (_id, row) =>
      marks[ladder.number(row)] === 1 && passes(row, rules.only) ? 1 : 0,
    );
    for (const row of rules.widen ? this.#givenAs(ends.to) : []) {
      const about = table.columns.object.word(row);
      const rows = this.#toEnd.get(about);
      if (rows) rows.push(row);
      else this.#toEnd.set(about, [row]);
    }
  }

  /** How firmly claims that may lead on stand, firmest first. */
  standings(): number[] {
    const { standing } = this.#claims.table.columns;
    const found = new Set<number>();
    for (const [row, may] of this.#may.entries()) if (may === 1) found.add(standing.value(row));
    return [...found].sort((a, b) => b - a);
  }

  /** The claims that lead on from a concept, the strongest to each other concept. `first`: none went before. */
  claims(id: string, first: boolean): Link[] {
    const name = `${first && this.#widen} ${id}`;
    let links = this.#known.get(name);
    if (!links) {
      links = strongestEach(this.#allFrom(id, first));
      this.#known.set(name, links);
    }
    this.looked += links.length;
    return links;
  }

  /** More general concepts, and kinds of a concept. */
  kin(id: string): Link[] {
    if (!this.#widen) return [];
    const link = (forward: boolean) => (to: string) => ({
      ...{ from: id, to, claim: null, forward, via: null, standing: 0, balance: 0 },
    });
    const links = [
      ...(this.#kinship.wider.get(id) ?? []).map(link(true)),
      ...(this.#kinship.narrower.get(id) ?? []).map(link(false)),
    ];
    this.looked += links.length;
    return strongestEach(links);
  }

  /** From where a claim that stands at least so firmly leads to a concept: perhaps more than lead there in a chain. */
  *before(id: string, least: number): Generator<string> {
    const { subject, object, standing } = this.#claims.table.columns;
    const rows = this.#claims.ofConcept.of(id);
    this.looked += rows.length;
    for (const row of rows) {
      if (this.#may[row] !== 1 || standing.value(row) < least) continue;
      yield subject.word(row) === id ? object.word(row) : subject.word(row);
    }
    if (id === this.#ends.to) yield* this.#toEnd.keys();
  }

  #allFrom(id: string, first: boolean): Link[] {
    const { table, ofConcept } = this.#claims;
    const { subject, object } = table.columns;
    const links: Link[] = [];
    const about = ofConcept.of(id);
    this.looked += about.length;
    for (const row of about) {
      if (this.#may[row] !== 1) continue;
      const forward = subject.word(row) === id;
      links.push(this.#link(row, id, forward ? object.word(row) : subject.word(row), forward, null));
    }
    if (this.#widen && first)
      for (const row of this.#givenAs(id))
        if (subject.word(row) !== id && object.word(row) !== id)
          links.push(this.#link(row, id, object.word(row), true, subject.word(row)));
    for (const row of this.#toEnd.get(id) ?? [])
      if (subject.word(row) !== this.#ends.to && id !== this.#ends.to)
        links.push(this.#link(row, id, this.#ends.to, false, subject.word(row)));
    return links;
  }

  /** The claims about a treatment that name a concept as the substance given. */
  #givenAs(id: string): number[] {
    const { table, ofSubstance } = this.#claims;
    const { treatments } = this.#kinship;
    return [...ofSubstance.of(id)].filter(
      (row) => this.#may[row] === 1 && treatments.has(table.columns.subject.word(row)),
    );
  }

  #link(row: number, from: string, to: string, forward: boolean, via: string | null): Link {
    const { columns } = this.#claims.table;
    const [standing, balance] = [columns.standing.value(row), columns.balance.value(row)];
    return { from, to, claim: this.#claims.table.id(row), forward, via, standing, balance };
  }
}
