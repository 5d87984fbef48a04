import { GlossaryDocument, type GlossaryWordFragment } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { searched } from '../../state/glossary.ts';
import { Icon } from '../../ui/Icon.tsx';
import { navigate, useSearch } from '../../ui/location.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { OutsideLink } from '../../ui/OutsideLink.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Asked, countWords, glossaryHref, parseAsked, TERM_KINDS } from './asked.ts';
import '../../ui/glossary/glossary.css';
import './GlossaryPage.css';

/** Every word that the atlas explains, to be searched and narrowed to a kind; both are in the address. */
export function GlossaryPage() {
  const { data, problem, retry } = useAnswer(GlossaryDocument, {});
  useQueryBehind(GlossaryDocument, {});
  const asked = parseAsked(useSearch());
  const ask = (change: Partial<Asked>) => navigate(glossaryHref({ ...asked, ...change }), { replace: true });
  const all = data?.glossary ?? [];
  const shown = searched(
    all.filter(({ kind }) => asked.kind === null || kind === asked.kind),
    asked.text,
  );
  return (
    <main id="main" tabIndex={-1} className="page glossary">
      <h1>Glossary</h1>
      <p>
        Words of biology, of evidence and of statistics, in a few plain sentences each. In stories and grades
        they are underlined with dots: point at one, or go to it with Tab.
      </p>
      <section className="glossary-search" aria-label="Find a word">
        <label>
          Search
          <input
            type="search"
            data-search-field
            value={asked.text}
            onChange={(event) => ask({ text: event.target.value })}
          />
        </label>
        <fieldset>
          <legend>Kind</legend>
          {([null, ...TERM_KINDS.keys()] as const).map((kind) => (
            <label key={kind ?? 'all'}>
              <input type="radio" name="kind" checked={asked.kind === kind} onChange={() => ask({ kind })} />
              {kind === null ? 'All' : TERM_KINDS.get(kind)}
            </label>
          ))}
        </fieldset>
      </section>
      {problem ? <ProblemNotice problem={problem} retry={retry} /> : null}
      {data ? (
        <p role="status" className="glossary-count">
          {countWords(shown.length, all.length)}
        </p>
      ) : problem ? null : (
        <Skeleton label="glossary" lines={12} />
      )}
      <dl className="glossary-terms">
        {shown.map((term) => (
          <Entry key={term.id} term={term} />
        ))}
      </dl>
    </main>
  );
}

function Entry({ term }: { term: GlossaryWordFragment }) {
  return (
    <div>
      <dt>
        {term.term} <span className="tag">{TERM_KINDS.get(term.kind)}</span>
      </dt>
      <dd>
        {term.text}
        {term.also.length > 0 ? <span className="glossary-also"> Also: {term.also.join(', ')}.</span> : null}
        <span className="term-links">
          {term.concept ? (
            <NodeLink id={term.concept.id}>
              In the atlas<span className="visually-hidden">: {term.concept.name}</span>
            </NodeLink>
          ) : null}
          {term.readMore ? (
            <OutsideLink href={term.readMore.url}>
              {term.readMore.title}
              <Icon name="out" size={12} />
              <span className="visually-hidden"> (opens another site)</span>
            </OutsideLink>
          ) : null}
        </span>
      </dd>
    </div>
  );
}
