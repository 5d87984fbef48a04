import { useState } from 'react';
import { ClaimToGradeDocument, type ClaimToGradeFragment } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { gradeClaim } from '../../state/progress.ts';
import { asWords, sentenceCase } from '../../state/vocabulary.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { changeProgress } from '../../ui/useProgress.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { limitsOf, notGradedWords } from './claimWords.ts';
import { FeedbackTable } from './FeedbackTable.tsx';
import { feedbackOn } from './feedback.ts';
import { NextExercise } from './NextExercise.tsx';
import { type Answers, questionsOn } from './questions.ts';
import { StudiesToWeigh } from './StudiesToWeigh.tsx';
import './grade.css';

interface GradeYourselfProps {
  id: string;
  onClose: () => void;
  /** Opens the claim beside the picture. */
  onOpen: (id: string) => void;
}

/** A claim and its studies without the grade; then the reader's grade beside the atlas's. */
export function GradeYourself({ id, onClose, onOpen }: GradeYourselfProps) {
  const answer = useAnswer(ClaimToGradeDocument, { id });
  const { data } = answer;
  const claim = data?.claim;
  return (
    <Dialog title="Grade it yourself" onClose={onClose} className="dialog grade-dialog">
      <AnswerState of={answer} what="the claim" lines={8} />
      {data && !claim ? <p>No claim has this identifier.</p> : null}
      {claim ? <Exercise key={claim.id} claim={claim} onOpen={onOpen} /> : null}
    </Dialog>
  );
}

function Exercise({ claim, onOpen }: { claim: ClaimToGradeFragment; onOpen: (id: string) => void }) {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [round, setRound] = useState(1);
  const { ladder } = claim.assessment;
  const questions = questionsOn(ladder, claim.kind, (domain) => sentenceCase(asWords(domain)));
  const answer = (given: Answers) => {
    const { agreed, of } = feedbackOn(questions, given, claim);
    changeProgress((progress) => gradeClaim(progress, claim.id, { agreed, of }));
    setAnswers(given);
  };
  const again = () => {
    setAnswers(null);
    setRound(round + 1);
  };
  return (
    <div className="exercise">
      <p className="exercise-claim">{claim.text}</p>
      <p className="exercise-limits">{limitsOf(claim)}</p>
      <StudiesToWeigh lines={claim.evidence.nodes} total={claim.evidence.totalCount} />
      {answers ? (
        <>
          <FeedbackTable
            feedback={feedbackOn(questions, answers, claim)}
            onAgain={again}
            onOpen={() => onOpen(claim.id)}
          />
          <NextExercise id={claim.id} />
        </>
      ) : (
        <AnswerForm key={round} questions={questions} note={notGradedWords(ladder)} onAnswers={answer} />
      )}
    </div>
  );
}
