import type { StudyPanelFragment } from '../../api/generated.ts';
import { citation } from '../../state/cite.ts';
import { exploreHref } from '../../state/route.ts';
import { shortName } from '../../state/study.ts';
import { DESIGNS, OUTCOMES, SYSTEMS, VERIFICATION } from '../../state/vocabulary.ts';
import { ConceptLinks } from '../../ui/ConceptLinks.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { OutLinks } from '../../ui/OutLinks.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import { StudyItem } from '../../ui/StudyItem.tsx';
import { CopyButtons } from '../panel/CopyButtons.tsx';
import { Facts } from '../panel/Facts.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { Arms } from './Arms.tsx';
import { BearsOn } from './BearsOn.tsx';
import './StudyPanel.css';

export function StudyPanel({ study }: { study: StudyPanelFragment }) {
  const url = new URL(exploreHref({ selected: study.id }), window.location.origin).href;
  return (
    <>
      <div>
        <h2>{shortName(study)}</h2>
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
          { name: 'Reference', text: reference(study) },
          {
            name: 'Citation of this page',
            text: citation({ title: shortName(study), url, on: new Date().toISOString().slice(0, 10) }),
          },
        ]}
      />
      <PanelSection title="The record">
        <Facts
          rows={[
            [
              'Design',
              <NodeLink key="d" id={study.studyType.id}>
                {DESIGNS[study.design]}
              </NodeLink>,
            ],
            ['Participants', <Recorded key="n" value={study.sampleSize} />],
            [
              'Studied in',
              <Recorded key="y" value={study.systems.map((system) => SYSTEMS[system]).join(', ')} />,
            ],
            ['Species', <Recorded key="s" value={study.species.join(', ')} />],
            ['Population', <ConceptLinks key="p" concepts={study.population ? [study.population] : []} />],
            ['Tissues', <Recorded key="t" value={study.tissues.join(', ')} />],
            [
              'Outcome',
              <Recorded key="o" value={study.outcomeClass ? OUTCOMES[study.outcomeClass] : null} />,
            ],
            ['Results', study.hasResults ? 'reported' : 'none yet: a bare registration or notice'],
            ['Randomised', <Recorded key="r" value={study.randomized} />],
            ['Blinded', <Recorded key="b" value={study.blinded} />],
            ['Controlled', <Recorded key="c" value={study.controlled} />],
            ['Preprint', <Recorded key="pp" value={study.preprint} />],
            ['Authors', <Recorded key="a" value={study.authors} />],
            ['Journal', <Recorded key="j" value={study.journal} />],
            ['Year', <Recorded key="ye" value={study.year} />],
            ['Funding', <Recorded key="f" value={study.funding} />],
            ['Paid by the seller', <Recorded key="sp" value={study.sponsoredBySeller} />],
            ['Competing interests', <Recorded key="ci" value={study.competingInterests} />],
            [
              'Level of design',
              study.ocebm === null ? <Recorded value={null} /> : `OCEBM ${study.ocebm} of 5`,
            ],
            ['Record', VERIFICATION[study.verification] ?? study.verification],
          ]}
        />
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

function reference(study: StudyPanelFragment): string {
  const parts = [study.authors, study.title, study.journal, study.year, study.doi && `doi:${study.doi}`];
  return `${parts.filter((part) => part !== null && part !== '').join('. ')}.`.replaceAll('..', '.');
}
