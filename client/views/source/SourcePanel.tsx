import type { SourcePanelFragment } from '../../api/generated.ts';
import { HEDGINGS, sentenceCase } from '../../state/vocabulary.ts';
import { Balance } from '../../ui/Balance.tsx';
import { countsOf, isNoneCounted } from '../../ui/ClaimItem.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { OutLinks } from '../../ui/OutLinks.tsx';
import { OutsideLink } from '../../ui/OutsideLink.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import { StudyItem } from '../../ui/StudyItem.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { Fact, Facts } from '../panel/Facts.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { outline } from './outline.ts';
import './SourcePanel.css';

/** What a source says, in its own order and in our words, and which way the evidence points on each. */
export function SourcePanel({ source }: { source: SourcePanelFragment }) {
  const { says } = source;
  return (
    <>
      <h2>{source.name}</h2>
      {source.retracted ? <p className="study-warning">This publication has been retracted.</p> : null}
      <Facts>
        <Fact name="Kind">{sentenceCase(source.type)}</Fact>
        <Fact name="Year">
          <Recorded value={source.year} />
        </Fact>
        <Fact name="Licence">
          <Recorded value={source.license} />
        </Fact>
        <Fact name="Read it at">
          {source.url && !source.doi && !source.pmid ? (
            <OutsideLink href={source.url}>{source.url}</OutsideLink>
          ) : (
            <OutLinks thing={source} />
          )}
        </Fact>
      </Facts>
      {says.totalCount > 0 ? (
        <PanelSection title="What it says" count={says.totalCount}>
          {outline(says.nodes).map(({ section, statements }) => (
            <div key={section ?? ''} className="outline">
              {section ? <h4>{section}</h4> : null}
              <ul className="plain-list ruled-list">
                {statements.map((statement, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a source may say a thing twice.
                  <li key={i}>
                    <NodeLink id={statement.claim.id} className="claim-item-text">
                      {statement.claim.text}
                    </NodeLink>
                    <p className="outline-facts">
                      <span>{HEDGINGS[statement.hedging]}</span>
                      <VerdictMark verdict={statement.claim.assessment.verdict} kind={statement.claim.kind} />
                      <Balance
                        counts={countsOf(statement.claim)}
                        noneCounted={isNoneCounted(statement.claim)}
                      />
                    </p>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {says.totalCount > says.nodes.length ? (
            <p>
              {says.nodes.length} of {says.totalCount} shown.
            </p>
          ) : null}
        </PanelSection>
      ) : null}
      {source.reports.length > 0 ? (
        <PanelSection title="Studies it reports" count={source.reports.length}>
          <ul className="plain-list ruled-list">
            {source.reports.map((study) => (
              <li key={study.id}>
                <StudyItem study={study} />
              </li>
            ))}
          </ul>
        </PanelSection>
      ) : null}
      {says.totalCount === 0 && source.reports.length === 0 ? (
        <p className="missing">No statement or study of this source is recorded.</p>
      ) : null}
    </>
  );
}
