import type { StudyBriefFragment } from '../api/generated.ts';
import { routesOf } from '../state/study.ts';
import { DESIGNS } from '../state/vocabulary.ts';
import { Recorded } from './Recorded.tsx';
import './StudyItem.css';

/** What kind of study, in how many, of what, by which route; "not recorded" where nobody wrote it down. */
export function StudyFacts({ study }: { study: StudyBriefFragment }) {
  const routes = routesOf(study.arms);
  return (
    <ul className="study-facts">
      <li>{DESIGNS[study.design]}</li>
      <li>
        n <Recorded value={study.sampleSize} />
      </li>
      <li>
        {study.species.length > 0 ? (
          study.species.join(', ')
        ) : (
          <span className="missing">species not recorded</span>
        )}
      </li>
      <li>{routes.length > 0 ? routes.join(', ') : <span className="missing">route not recorded</span>}</li>
      {study.hasResults ? null : <li className="study-mark">No results yet</li>}
      {study.preprint ? <li className="study-mark">Preprint</li> : null}
      {study.retracted ? <li className="study-mark study-mark-bad">Retracted</li> : null}
    </ul>
  );
}
