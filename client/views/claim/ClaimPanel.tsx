import { type ClaimPanelFragment, SelectedDocument } from '../../api/generated.ts';
import { pageItem } from '../../references/page.ts';
import { referenceText } from '../../references/text.ts';
import { DEFAULT_POLICY, type Policy, policyWords, toggleStudy } from '../../state/policy.ts';
import { exploreHref } from '../../state/route.ts';
import { verdictWords } from '../../state/verdict.ts';
import { asWords, KINDS, LEVELS, OUTCOMES, sentenceCase } from '../../state/vocabulary.ts';
import { Balance } from '../../ui/Balance.tsx';
import { Circles } from '../../ui/Circles.tsx';
import { countsOf, isNoneCounted } from '../../ui/ClaimItem.tsx';
import { ClaimList } from '../../ui/ClaimList.tsx';
import { ConceptLinks } from '../../ui/ConceptLinks.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { queryText } from '../../ui/queryBehind.tsx';
import { RecordedList } from '../../ui/Recorded.tsx';
import { useEdition } from '../../ui/useEdition.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { CopyButtons } from '../panel/CopyButtons.tsx';
import { Fact, Facts } from '../panel/Facts.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { selectedVariables } from '../panel/selected.ts';
import { ReferencesButton } from '../references/ReferencesButton.tsx';
import { Counted } from './Counted.tsx';
import { ForAndAgainst } from './ForAndAgainst.tsx';
import { Grade } from './Grade.tsx';
import { GradeNote } from './GradeNote.tsx';
import { PrintedClaim } from './PrintedClaim.tsx';
import { Statements } from './Statements.tsx';
import { useAllEvidence } from './useAllEvidence.ts';
import { WhatIf } from './WhatIf.tsx';
import './ClaimPanel.css';

interface ClaimPanelProps {
  claim: ClaimPanelFragment;
  policy?: Policy;
  onPolicy?: (policy: Policy) => void;
}

export function ClaimPanel({ claim, policy = DEFAULT_POLICY, onPolicy }: ClaimPanelProps) {
  const evidence = useAllEvidence(claim);
  const { qualifiers } = claim;
  const stated = new Map(claim.relations.map((each) => [each.claim.id, `This claim ${each.how}:`]));
  const grade = claim.whatIf ?? claim.grade;
  const edition = useEdition();
  // Under a what-if the link leads to it: what is cited is what was seen.
  const url = new URL(exploreHref({ selected: claim.id, policy }), window.location.origin).href;
  return (
    <>
      <PrintedClaim claim={claim} lines={evidence.lines} policy={policy} url={url} />
      <h2>{claim.text}</h2>
      <div className="panel-headline">
        <VerdictMark verdict={grade.verdict} kind={claim.kind} />
        <Circles level={grade.level} rank={grade.rank} />
        <Balance counts={countsOf(claim)} noneCounted={isNoneCounted(claim)} recorded />
      </div>
      <GradeNote grade={grade} kind={claim.kind} />
      {claim.whatIf ? (
        <p className="grade-note missing">
          A what-if: {policyWords(policy)}. The atlas’s own grade is {LEVELS[claim.grade.level].toLowerCase()}
          , {verdictWords(claim.grade.verdict, claim.kind).toLowerCase()}.
        </p>
      ) : null}
      <CopyButtons
        items={[
          { name: 'Sentence', text: claim.text },
          { name: 'Link', text: url },
          {
            name: 'Citation',
            text: referenceText(
              pageItem({
                title: claim.text,
                url,
                version: edition?.version ?? null,
                licence: edition?.license ?? null,
                accessed: new Date(),
              }),
            ),
          },
          { name: 'Query', text: queryText(SelectedDocument, selectedVariables(claim.id, policy)) },
        ]}
      >
        <ReferencesButton
          className="button-link"
          title={claim.text}
          url={url}
          behind={{ of: 'claims', ids: [claim.id] }}
        />
        <button type="button" className="button-link" onClick={() => window.print()}>
          Print
        </button>
      </CopyButtons>
      <ForAndAgainst
        evidence={evidence}
        kind={claim.kind}
        leftOut={policy.excludeStudies}
        onLeaveOut={onPolicy ? (study) => onPolicy(toggleStudy(policy, study)) : undefined}
      />
      <Grade grade={grade} kind={claim.kind} claim={claim.id} />
      {onPolicy ? <WhatIf claim={claim} policy={policy} onPolicy={onPolicy} /> : null}
      <Counted claim={claim} grade={grade} rules={claim.whatIf ? policyWords(policy) : ''} />
      <PanelSection title="Who says it, and how firmly" count={claim.statements.length}>
        <Statements statements={claim.statements} />
      </PanelSection>
      <PanelSection title="What exactly is claimed">
        <Facts>
          <Fact name="Kind">{KINDS[claim.kind]}</Fact>
          <Fact name="Subject">
            <ConceptLinks concepts={[claim.subject]} />
          </Fact>
          <Fact name="Relation">{sentenceCase(asWords(claim.predicate))}</Fact>
          <Fact name="Object">
            <ConceptLinks concepts={[claim.object]} />
          </Fact>
          <Fact name="Species">{qualifiers.species ?? <Unsaid />}</Fact>
          <Fact name="Route">{qualifiers.route ?? <Unsaid />}</Fact>
          <Fact name="Substance">
            {qualifiers.substances.length > 0 ? (
              <ConceptLinks concepts={qualifiers.substances} />
            ) : (
              <Unsaid />
            )}
          </Fact>
          <Fact name="Dose">{qualifiers.dose ?? <Unsaid />}</Fact>
          <Fact name="Tissue">{qualifiers.tissue ?? <Unsaid />}</Fact>
          <Fact name="Population">
            {qualifiers.population ? <ConceptLinks concepts={[qualifiers.population]} /> : <Unsaid />}
          </Fact>
          <Fact name="Outcome">
            {qualifiers.outcomeClass ? OUTCOMES[qualifiers.outcomeClass] : <Unsaid />}
          </Fact>
        </Facts>
      </PanelSection>
      <PanelSection title="Mechanisms">
        <p>
          {claim.mechanisms.length > 0 ? (
            <RecordedList
              items={claim.mechanisms.map(({ id, name }) => ({
                key: id,
                node: <NodeLink id={id}>{name}</NodeLink>,
              }))}
            />
          ) : (
            <span className="missing">part of no mechanism recorded here</span>
          )}
        </p>
      </PanelSection>
      {claim.related.length > 0 ? (
        <PanelSection title="Related claims" count={claim.related.length}>
          <ClaimList claims={claim.related} lead={({ id }) => stated.get(id)} />
        </PanelSection>
      ) : null}
    </>
  );
}

/** A claim that leaves something open does not lack a record: it does not say. */
function Unsaid() {
  return <span className="missing">the claim does not say</span>;
}
