import type { AnswerError } from './answer.ts';
import '../../ui/Notice.css';

/** What went wrong, beside whatever there is of an answer, in every form. */
export function Errors({ errors, partial }: { errors: readonly AnswerError[]; partial: boolean }) {
  return (
    <div className="notice notice-problem" role="alert">
      <p className="notice-title">
        {errors.length === 1 ? 'The answer has an error' : `The answer has ${errors.length} errors`}
        {partial ? '; what is shown is what there is besides' : ''}
      </p>
      <ul className="plain-list">
        {errors.map(({ message, path, code }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same message may come twice.
          <li key={index}>
            {message} {path === '' ? null : <code>{path}</code>} {code === null ? null : <code>{code}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}
