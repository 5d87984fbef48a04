import { useEffect, useState } from 'react';
import { CombinedError, useClient } from 'urql';
import { type Problem, problemOf } from '../../api/problem.ts';
import { type CslItem, studyItems } from '../../../references/csl.ts';
import { type Format, formatted } from '../../references/formats.ts';
import { type Behind, gatherStudies } from '../../references/gather.ts';

export interface Gathered {
  /** Null until all are there. */
  readonly items: readonly CslItem[] | null;
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/** The studies behind a view as references: all of them, or what went wrong. */
export function useReferences(behind: Behind | null): Gathered {
  const client = useClient();
  const [items, setItems] = useState<readonly CslItem[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(behind);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same question, or the same again, by its text.
  useEffect(() => {
    let wanted = true;
    setItems(null);
    setProblem(null);
    if (behind !== null)
      gatherStudies(client, behind).then(
        (studies) => wanted && setItems(studyItems(studies)),
        (error) => wanted && setProblem(problemFrom(error)),
      );
    return () => {
      wanted = false;
    };
  }, [client, asked, attempt]);
  return { items, problem, retry: () => setAttempt(attempt + 1) };
}

function problemFrom(error: unknown): Problem {
  if (error instanceof CombinedError) return problemOf(error);
  return { kind: 'failed', code: null, message: error instanceof Error ? error.message : String(error) };
}

/** The items written out; null until they are. What writes them may itself have to be loaded first. */
export function useFormatted(items: readonly CslItem[] | null, format: Format): string | Error | null {
  const [written, setWritten] = useState<{ of: typeof items; format: Format; text: string | Error } | null>(
    null,
  );
  useEffect(() => {
    if (items === null) return;
    let wanted = true;
    const keep = (text: string | Error) => wanted && setWritten({ of: items, format, text });
    formatted(items, format).then(keep, (error) =>
      keep(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      wanted = false;
    };
  }, [items, format]);
  return written?.of === items && written.format === format ? written.text : null;
}
