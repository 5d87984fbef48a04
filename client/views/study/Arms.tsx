import type { StudyPanelFragment } from '../../api/generated.ts';
import { ConceptLinks } from '../../ui/ConceptLinks.tsx';
import { Recorded } from '../../ui/Recorded.tsx';

/** Who got what, how much, for how long, by which route. */
export function Arms({ arms }: { arms: StudyPanelFragment['armDetails'] }) {
  if (arms.length === 0) return <p className="missing">not recorded</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className="table-scroll" aria-label="Arms" tabIndex={0}>
      <table className="small-table arms">
        <thead>
          <tr>
            <th scope="col">Arm</th>
            <th scope="col">Substance</th>
            <th scope="col">Route</th>
            <th scope="col">Dose</th>
            <th scope="col">Duration</th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => (
            <tr key={arm.label}>
              <th scope="row">
                {arm.label}
                {arm.comparator ? <span className="missing"> (comparator)</span> : null}
              </th>
              <td>
                <ConceptLinks concepts={arm.substances} />
              </td>
              <td>
                <Recorded value={arm.route} />
              </td>
              <td>
                <Recorded value={arm.dose} />
              </td>
              <td>
                <Recorded value={arm.duration} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
