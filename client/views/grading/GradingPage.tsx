import { GradingPolicyDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import './GradingPage.css';

/** The rule in plain words, with every constant that it uses. */
export function GradingPage() {
  const answer = useAnswer(GradingPolicyDocument, {});
  const { data } = answer;
  useQueryBehind(GradingPolicyDocument, {});
  return (
    <main id="main" tabIndex={-1} className="page grading">
      <h1>How a claim is graded</h1>
      <p>
        One rule grades every claim, from the recorded fields alone. Everything that it reads is in the API,
        so anyone can repeat a grade by hand. Three things stay apart: the <strong>level of a study</strong>,
        which says how well its design protects against error; the <strong>certainty</strong> of all studies
        together, drawn as four circles; and the <strong>verdict</strong>, which says which way they point.
      </p>

      <h2>What counts</h2>
      <p>
        Retracted studies, registrations without results and narrative reviews are listed but not counted,
        each with the reason. A study has one voice on a claim, however many lines or publications it has. A
        review whose studies are known stands in for them, so that nothing is heard twice. Where a study
        differs from the claim in species, route, substance, tissue, outcome or population it carries a flag;
        a field that nobody recorded raises no flag and is named as not recorded.
      </p>

      <h2>Which way the studies point</h2>
      <p>
        Each counted study weighs by its design and, in people, its size. The balance is the weight for, less
        the weight against, over all weight. It is <strong>contested</strong> where a quarter or more of the
        decisive weight is on the other side, <strong>unsettled</strong> where the studies say too little or,
        of a claim about people, none in people is decisive, and else <strong>supported</strong> or{' '}
        <strong>disputed</strong>.
      </p>

      <h2>How sure</h2>
      <dl className="ladders">
        <dt>Effects on people: GRADE</dt>
        <dd>
          Trials start high, other studies of people low, animals and cells very low. Steps down are taken for
          risk of bias, inconsistency, indirectness, imprecision and publication bias; a step that could not
          be assessed is said to be that, never that there is no problem. A single study is at most low.
        </dd>
        <dt>Mechanisms, pharmacokinetics, measurements: corroboration</dt>
        <dd>
          Counted by how many independent primary studies agree, in how many kinds of system, and how many of
          them in people, from limited to definitive. The words are adapted from ClinGen’s classes for genes
          and diseases; the rule is our own.
        </dd>
        <dt>What has been published: literature</dt>
        <dd>
          “There is no trial of …” stands until a direct study overtakes it; from then on it is out of date,
          with the year.
        </dd>
        <dt>Protocol, advice, cost, opinion</dt>
        <dd>Not graded. Evidence is still listed where there is any.</dd>
      </dl>
      <p>
        A further study for a claim can lower its grade, where it is weaker or less direct than those there;
        this is as in GRADE. Where an atlas does not hold the primary papers of a textbook fact, a curator may
        give a grade with a reason and a source; the computed grade stays beside it.
      </p>

      <h2>Every constant</h2>
      <AnswerState of={answer} what="the constants" lines={8} />
      {data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
        <section className="table-scroll" aria-label="Constants" tabIndex={0}>
          <table className="small-table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Value</th>
                <th scope="col">Meaning</th>
              </tr>
            </thead>
            <tbody>
              {data.gradingPolicy.map(({ name, value, meaning }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>{value}</td>
                  <td>{meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </main>
  );
}
