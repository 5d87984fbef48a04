/**
 * What is written on request: what the routes and the mutations ask for. The server knows no format and no pack: they
 * are the seed's (seed/writes/offered.ts), and main.ts hands them in. One write at a time, each of them recorded.
 */
import type { Person } from './access/tokens.ts';
import type { Level, Verdict } from './generated.ts';

export interface ImportRequest {
  format: string;
  topic?: string;
  title?: string;
  /** JSON that says what the columns of a table are. */
  mapping?: string;
  /** How the file is called where it comes from, for the words of complaints. */
  fileName: string;
  /** Where it lies while it is read. */
  path: string;
  dryRun: boolean;
  strict: boolean;
  by: Person;
}

export interface ImportReport {
  topic: string;
  /** False in a dry run, when nothing was taken and when nothing was new. */
  written: boolean;
  /** Of the data held afterwards. */
  dataVersion: string | null;
  /** Rows by what happened to them, and complaints by kind. */
  counts: Readonly<Record<string, number>>;
  complaints: readonly string[];
}

/** Why nothing can be brought in so, in words, and what there is instead, where it is a name that is not known. */
export interface NotImported {
  refused: string;
  available?: readonly string[];
}

export interface HandGrade {
  level: Level;
  verdict: Verdict;
  why: string;
  /** Id of the study whose publication says so. */
  study?: string;
}

/** All of them throw WriteConflict. */
export interface Writes {
  /** Why such a request would be refused, whatever is in the file. */
  refusal(request: Pick<ImportRequest, 'format' | 'topic' | 'mapping'>): Promise<NotImported | undefined>;
  bringIn(request: ImportRequest): Promise<ImportReport | NotImported>;
  /** Grades a claim by hand, or takes that grade back (null). False where no topic has the claim. Throws WrongValue. */
  gradeByHand(claim: string, grade: HandGrade | null, by: Person): Promise<boolean>;
}
