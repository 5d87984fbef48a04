import { GradeLink } from './GradeLink.tsx';
import { nextExercise } from './practice.ts';
import { usePractice } from './usePractice.ts';

/** The way on along the path of practice. */
export function NextExercise({ id }: { id: string }) {
  const { path, graded } = usePractice();
  const next = nextExercise(path, id, new Set(Object.keys(graded)));
  if (!next) return null;
  return (
    <p className="next-exercise">
      Next to try, {next.hardness}: <GradeLink id={next.claim.id}>{next.claim.text}</GradeLink>
    </p>
  );
}
