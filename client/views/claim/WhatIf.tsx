import { useId } from 'react';
import type { ClaimPanelFragment, Design } from '../../api/generated.ts';
import { DEFAULT_POLICY, type Policy, toggleDesign, toPolicyInput } from '../../state/policy.ts';
import { routesOf } from '../../state/study.ts';
import { DESIGNS } from '../../state/vocabulary.ts';
import { PanelSection } from '../panel/PanelSection.tsx';

interface WhatIfProps {
  claim: ClaimPanelFragment;
  policy: Policy;
  onPolicy: (policy: Policy) => void;
}

/** Other rules for this claim: the grade follows, here and wherever grades are shown, until they are reset. */
export function WhatIf({ claim, policy, onPolicy }: WhatIfProps) {
  const id = useId();
  const studies = claim.evidence.nodes.map((line) => line.study);
  const routes = routesOf(studies.flatMap((study) => study.arms));
  const years = studies.map((study) => study.year).filter((year) => year !== null);
  const set = (change: Partial<Policy>) => onPolicy({ ...policy, ...change });
  return (
    <PanelSection title="What if">
      <div className="what-if no-print">
        <label>
          <input
            type="checkbox"
            checked={policy.humansOnly}
            onChange={(event) => set({ humansOnly: event.target.checked })}
          />
          Only studies in people
        </label>
        <label>
          <input
            type="checkbox"
            checked={policy.excludeSponsored}
            onChange={(event) => set({ excludeSponsored: event.target.checked })}
          />
          Without studies paid by the seller
        </label>
        <label htmlFor={`${id}-route`}>Only by this route</label>
        <select
          id={`${id}-route`}
          value={policy.route ?? ''}
          onChange={(event) => set({ route: event.target.value || null })}
        >
          <option value="">any route</option>
          {[...new Set([...routes, ...(policy.route === null ? [] : [policy.route])])].map((route) => (
            <option key={route} value={route}>
              {route}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-year`}>As of year</label>
        <select
          id={`${id}-year`}
          value={policy.toYear ?? ''}
          onChange={(event) => set({ toYear: event.target.value ? Number(event.target.value) : null })}
        >
          <option value="">today</option>
          {yearsDown(years, policy.toYear).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
        <Designs
          designs={designsOf([...studies.map(({ design }) => design), ...policy.designs])}
          chosen={policy.designs}
          onToggle={(design) => onPolicy(toggleDesign(policy, design))}
        />
        <p className="small-note">
          A single study is left out by the button at its end. A study that does not record what a rule asks
          for is left out.
        </p>
        {toPolicyInput(policy) === null ? null : (
          <button type="button" className="button-link" onClick={() => onPolicy(DEFAULT_POLICY)}>
            Back to the atlas’s own rules
          </button>
        )}
      </div>
    </PanelSection>
  );
}

interface DesignsProps {
  designs: readonly Design[];
  chosen: readonly Design[];
  onToggle: (design: Design) => void;
}

/** None ticked leaves every design in: closed it takes one line, and says what is chosen. */
function Designs({ designs, chosen, onToggle }: DesignsProps) {
  if (designs.length === 0) return null;
  const said = chosen.length === 0 ? 'any' : `${chosen.length} chosen`;
  return (
    <details className="what-if-designs">
      <summary>Only by these designs: {said}</summary>
      <fieldset>
        <legend className="visually-hidden">Only studies of these designs</legend>
        {designs.map((design) => (
          <label key={design}>
            <input type="checkbox" checked={chosen.includes(design)} onChange={() => onToggle(design)} />
            {DESIGNS[design]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** Each once, in the vocabulary's order: strongest first. */
function designsOf(found: readonly Design[]): Design[] {
  const all = Object.keys(DESIGNS);
  return [...new Set(found)].sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

function yearsDown(years: readonly number[], chosen: number | null): number[] {
  const all = new Set([...years, ...(chosen === null ? [] : [chosen])]);
  return [...all].sort((a, b) => b - a);
}
