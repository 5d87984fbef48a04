import { ClaimFacetsDocument, StudyFacetsDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { clear, cleared, type Rows, toClaimFilter, toggle, toStudyFilter } from '../../state/filter.ts';
import { rowsOf } from '../../state/picture.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { SearchBox } from '../../ui/search/SearchBox.tsx';
import type { PictureControl } from '../../ui/usePicture.ts';
import { DownloadData } from '../downloads/DownloadData.tsx';
import { useNames } from '../explore/useNames.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { facetGroups } from './facets.ts';
import { SavedViews } from './SavedViews.tsx';
import { TopicChoice } from './TopicChoice.tsx';
import { YearRange } from './YearRange.tsx';
import './Rail.css';

/** Search, and what the rows on screen could be narrowed to, with how many there would be. */
export function Rail({ picture, change }: PictureControl) {
  const rows = rowsOf(picture);
  const { filter } = picture;
  const claims = useAnswer(ClaimFacetsDocument, { filter: toClaimFilter(filter) }, rows !== 'claims');
  const studies = useAnswer(StudyFacetsDocument, { filter: toStudyFilter(filter) }, rows !== 'studies');
  const names = useNames(filter);
  const answer = rows === 'claims' ? claims : studies;
  const found = rows === 'claims' ? claims.data?.claims : studies.data?.studies;
  return (
    <div className="rail">
      <h2 className="visually-hidden">Search and filters</h2>
      <div className="rail-search">
        <SearchBox
          initial={filter.text}
          onChoose={(id) => change({ selected: id })}
          onText={(text) => change({ filter: { ...filter, text } })}
        />
      </div>
      <div className="rail-rest">
        <p className="rail-count" role="status">
          {found ? <Found rows={rows} count={found.totalCount} /> : null}
        </p>
        <TopicChoice filter={filter} onChange={(next) => change({ filter: next })} />
        <SavedViews picture={picture} />
        <DownloadData filter={filter} policy={picture.policy} />
        <AnswerState of={answer} what="the filters" lines={9} />
        {found?.totalCount === 0 ? (
          <button type="button" className="button" onClick={() => change({ filter: cleared(filter) })}>
            Clear all filters
          </button>
        ) : null}
        {found
          ? facetGroups(found.facets, filter, rows, names).map((group) => (
              <FacetGroup
                key={group.field}
                group={group}
                onToggle={(value) => change({ filter: toggle(filter, group.field, value) })}
                onClear={() => change({ filter: clear(filter, group.field) })}
              />
            ))
          : null}
        <YearRange filter={filter} onChange={(next) => change({ filter: next })} />
      </div>
    </div>
  );
}

function Found({ rows, count }: { rows: Rows; count: number }) {
  const one = rows === 'claims' ? 'claim' : 'study';
  return (
    <>
      <strong>{count.toLocaleString('en-GB')}</strong> {count === 1 ? one : rows}
    </>
  );
}
