import { type ReactNode, useEffect } from 'react';
import { SelectedDocument, type SelectedQuery } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { NO_FILTER } from '../../state/filter.ts';
import type { Policy } from '../../state/policy.ts';
import { exploreHref } from '../../state/route.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Link } from '../../ui/Link.tsx';
import { queryHref } from '../../ui/queryBehind.tsx';
import { ClaimPanel } from '../claim/ClaimPanel.tsx';
import { ConceptPanel } from '../concept/ConceptPanel.tsx';
import { MechanismPanel } from '../mechanism/MechanismPanel.tsx';
import { SourcePanel } from '../source/SourcePanel.tsx';
import { StudyPanel } from '../study/StudyPanel.tsx';
import { StudyTypePanel } from '../studyType/StudyTypePanel.tsx';
import { PanelBar } from './PanelBar.tsx';
import { selectedVariables } from './selected.ts';
import './Panel.css';

type Selected = NonNullable<SelectedQuery['node']>;

const NAMES: Record<Selected['__typename'], string> = {
  Claim: 'Claim',
  Concept: 'Concept',
  Mechanism: 'Mechanism',
  Study: 'Study',
  StudyType: 'Study type',
  Source: 'Source',
  Evidence: 'Evidence',
};

interface PanelProps {
  id: string;
  policy: Policy;
  onPolicy: (policy: Policy) => void;
  onClose: () => void;
  /** A sheet has a bar with a close button of its own. */
  asSheet: boolean;
}

/** The selected thing, whatever it is. */
export function Panel({ id, policy, onPolicy, onClose, asSheet }: PanelProps) {
  const variables = selectedVariables(id, policy);
  const answer = useAnswer(SelectedDocument, variables);
  const { data } = answer;
  const node = data?.node;
  const title = node ? titleOf(node) : null;
  usePageTitle(title);
  return (
    <div className="panel" tabIndex={-1}>
      <p className="visually-hidden" role="status">
        {node && title ? `${NAMES[node.__typename]}: ${title}` : ''}
      </p>
      <PanelBar
        kind={node ? NAMES[node.__typename] : ''}
        queryHref={queryHref(SelectedDocument, variables)}
        onClose={asSheet ? null : onClose}
      />
      <AnswerState of={answer} what="the details" lines={10} />
      {node ? content(node, policy, onPolicy) : null}
      {node === null ? (
        <>
          <h2>Nothing has this identifier</h2>
          <p>
            <code>{id}</code> is not in the atlas. It may come from an older version of the data.
          </p>
        </>
      ) : null}
    </div>
  );
}

function titleOf(node: Selected): string {
  switch (node.__typename) {
    case 'Claim':
      return node.text;
    case 'Study':
    case 'StudyType':
      return node.label;
    case 'Evidence':
      return 'Evidence';
    default:
      return node.name;
  }
}

/** The window, and the browser's history, are named after what is selected. */
function usePageTitle(title: string | null) {
  useEffect(() => {
    if (title === null) return;
    const before = document.title;
    document.title = `${title} · Evidence Atlas`;
    return () => {
      document.title = before;
    };
  }, [title]);
}

function content(node: Selected, policy: Policy, onPolicy: (policy: Policy) => void): ReactNode {
  switch (node.__typename) {
    case 'Claim':
      return <ClaimPanel claim={node} policy={policy} onPolicy={onPolicy} />;
    case 'Concept':
      return <ConceptPanel concept={node} />;
    case 'Mechanism':
      return <MechanismPanel mechanism={node} />;
    case 'Study':
      return <StudyPanel study={node} />;
    case 'StudyType':
      return <StudyTypePanel studyType={node} />;
    case 'Source':
      return <SourcePanel source={node} />;
    case 'Evidence':
      return (
        <p>
          One study bearing on one claim.{' '}
          <Link href={exploreHref({ selected: node.claim.id, filter: NO_FILTER })}>Open the claim</Link>
        </p>
      );
  }
}
