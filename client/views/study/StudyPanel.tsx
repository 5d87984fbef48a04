import type { StudyPanelFragment } from '../../api/generated.ts';
import { studyItems } from '../../../references/csl.ts';
import { referenceText } from '../../references/text.ts';
import { exploreHref } from '../../state/route.ts';
import { DESIGNS, OUTCOMES, SYSTEMS, VERIFICATION } from '../../state/vocabulary.ts';
import { ConceptLinks } from '../../ui/ConceptLinks.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { OutLinks } from '../../ui/OutLinks.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import { StudyItem } from '../../ui/StudyItem.tsx';
import { CopyButtons } from '../panel/CopyButtons.tsx';
import { Fact, Facts } from '../panel/Facts.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { ReferencesButton } from '../references/ReferencesButton.tsx';
import { Arms } from './Arms.tsx';
import { BearsOn } from './BearsOn.tsx';
import './StudyPanel.css';

export function StudyPanel({ study }: { study: StudyPanelFragment }) {
  const url = new URL(exploreHref({ selected: study.id }), window.location.origin).href;
  const readFrom = new Map(study.readFrom.map((entry) => [entry.field, entry.from]));
  /** Where in the record a field was read, for those that were not given as such. */
  const from = (field: string) =>
    readFrom.has(field) ? <span className="read-from"> from the {readFrom.get(field)}</span> : null;
  return (
    <>
      <div>
        <h2>{study.label}</h2>
        <p className="study-title">
          {study.title ?? <span className="missing">title not recorded</span>}
          {study.titleNote ? <span className="missing"> ({study.titleNote})</span> : null}
        </p>
      </div>
      {study.retracted ? <p className="study-warning">This study has been retracted.</p> : null}
      <p className="panel-lead">{study.finding}</p>
      <p className="study-links">
        <OutLinks thing={study} />
      </p>
      <CopyButtons
        items={[
          { name: 'Link', text: url },
          { name: 'Reference', text: studyItems([study]).map(referenceText).join('') },
        ]}
      >
        <ReferencesButton
          className="button-link"
          title={study.label}
          url={url}
          behind={{ of: 'studies', ids: [study.id] }}
        />
      </CopyButtons>
      <PanelSection title="The record">
        <Facts>
          <Fact name="Design">
            <NodeLink id={study.studyType.id}>{DESIGNS[study.design]}</NodeLink>
            {study.designNote ? ` (${study.designNote})` : null}
          </Fact>
          <Fact name="Participants">
            <Recorded value={study.sampleSize} />
          </Fact>
          <Fact name="Studied in">
            <Recorded value={study.systems.map((system) => SYSTEMS[system]).join(', ')} />
            {from('systems')}
          </Fact>
          <Fact name="Species">
            <Recorded value={study.species.join(', ')} />
            {study.speciesNote ? ` (${study.speciesNote})` : null}
          </Fact>
          <Fact name="Population">
            <ConceptLinks concepts={study.population ? [study.population] : []} />
            {from('population')}
          </Fact>
          <Fact name="Tissues">
            <Recorded value={study.tissues.join(', ')} />
            {from('tissues')}
          </Fact>
          <Fact name="Outcome">
            <Recorded value={study.outcomeClass ? OUTCOMES[study.outcomeClass] : null} />
            {from('outcomeClass')}
          </Fact>
          <Fact name="Results">
            {study.hasResults ? 'reported' : 'none yet: a bare registration or notice'}
          </Fact>
          <Fact name="Randomised">
            <Recorded value={study.randomized} />
            {from('randomized')}
          </Fact>
          <Fact name="Blinded">
            <Recorded value={study.blinded} />
            {from('blinded')}
          </Fact>
          <Fact name="Controlled">
            <Recorded value={study.controlled} />
            {from('controlled')}
          </Fact>
          <Fact name="Preprint">
            <Recorded value={study.preprint} />
          </Fact>
          <Fact name="Authors">
            <Recorded value={study.authors} />
          </Fact>
          <Fact name="Journal">
            <Recorded value={study.journal} />
          </Fact>
          <Fact name="Year">
            <Recorded value={study.year} />
          </Fact>
          <Fact name="Funding">
            <Recorded value={study.funding} />
            {from('funding')}
          </Fact>
          <Fact name="Paid by the seller">
            <Recorded value={study.sponsoredBySeller} />
            {from('sponsoredBySeller')}
          </Fact>
          <Fact name="Competing interests">
            <Recorded value={study.competingInterests} />
            {from('competingInterests')}
          </Fact>
          <Fact name="Level of design">
            {study.ocebm === null ? <Recorded value={null} /> : `OCEBM ${study.ocebm} of 5`}
          </Fact>
          <Fact name="Record">{VERIFICATION[study.verification] ?? study.verification}</Fact>
        </Facts>
      </PanelSection>
      <PanelSection title="Arms" count={study.armDetails.length}>
        <Arms arms={study.armDetails} />
      </PanelSection>
      <BearsOn evidence={study.evidence} />
      {study.sameAs.length > 0 ? (
        <PanelSection title="Perhaps the same study" count={study.sameAs.length}>
          <ul className="plain-list">
            {study.sameAs.map((link) => (
              <li key={link.study.id}>
                <StudyItem
                  study={link.study}
                  note={`${link.confirmed ? 'Confirmed' : 'Probable, not confirmed'}: ${link.reason}`}
                />
              </li>
            ))}
          </ul>
        </PanelSection>
      ) : null}
      {study.includes.length > 0 ? (
        <PanelSection title="Studies it includes" count={study.includes.length}>
          <ul className="plain-list">
            {study.includes.map((included) => (
              <li key={included.id}>
                <StudyItem study={included} />
              </li>
            ))}
          </ul>
        </PanelSection>
      ) : null}
      <PanelSection title="Reported in" count={study.reportedIn.length}>
        {study.reportedIn.length === 0 ? (
          <p className="missing">No publication recorded.</p>
        ) : (
          <ul className="plain-list">
            {study.reportedIn.map((source) => (
              <li key={source.id}>
                <NodeLink id={source.id}>{source.name}</NodeLink>
                {source.year ? `, ${source.year}` : ''}
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
    </>
  );
}
