import type { StudyTypePanelFragment } from '../../api/generated.ts';
import { NO_FILTER } from '../../state/filter.ts';
import { exploreHref } from '../../state/route.ts';
import { Link } from '../../ui/Link.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import { StudyItem } from '../../ui/StudyItem.tsx';
import { Fact, Facts } from '../panel/Facts.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';

export function StudyTypePanel({ studyType }: { studyType: StudyTypePanelFragment }) {
  const { studies } = studyType;
  const all = exploreHref({
    view: 'table',
    rows: 'studies',
    filter: { ...NO_FILTER, designs: [studyType.design] },
  });
  return (
    <>
      <h2>{studyType.label}</h2>
      <p className="panel-lead">{studyType.summary}</p>
      <Facts>
        <Fact name="Level of design">
          {studyType.ocebm === null ? <Recorded value={null} /> : `OCEBM ${studyType.ocebm} of 5`}
        </Fact>
        <Fact name="SEVCO codes">
          <Recorded value={studyType.sevco.join(', ')} />
        </Fact>
      </Facts>
      <PanelSection title="Studies" count={studies.totalCount}>
        <p>
          <Link href={all}>All in the table</Link>
        </p>
        <ul className="plain-list ruled-list">
          {studies.nodes.map((study) => (
            <li key={study.id}>
              <StudyItem study={study} />
            </li>
          ))}
        </ul>
        {studies.totalCount > studies.nodes.length ? (
          <p>
            {studies.nodes.length} of {studies.totalCount} shown.
          </p>
        ) : null}
      </PanelSection>
    </>
  );
}
