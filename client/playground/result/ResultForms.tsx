import { useGraphiQL } from '@graphiql/react';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Switch } from '../../ui/Switch.tsx';
import { readAnswer } from './answer.ts';
import { Errors } from './Errors.tsx';
import { ResultForm } from './ResultForm.tsx';
import './result.css';

const FORMS = ['json', 'table', 'graph', 'chart'] as const;
export type Form = (typeof FORMS)[number];
const WORDS: Record<Form, string> = { json: 'JSON', table: 'Table', graph: 'Graph', chart: 'Chart' };

/** The answer on screen in other forms than its JSON. A child of GraphiQL's footer, which is in the response. */
export function ResultForms() {
  const response = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.response ?? '');
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.id ?? '');
  const waiting = useGraphiQL((state) => state.isFetching);
  const [form, setForm] = useState<Form>('json');
  // GraphiQL empties the response while it asks; what was drawn stays until there is another answer.
  const [kept, keep] = useState({ tab, response });
  if (kept.tab !== tab || (kept.response !== response && response !== '')) keep({ tab, response });
  const answer = useMemo(() => readAnswer(kept.response), [kept.response]);
  return (
    <AboveResponse form={form}>
      <div className="result-head">
        <Switch legend="Result as" value={form} values={FORMS} words={WORDS} onChange={setForm} />
      </div>
      {answer && answer.errors.length > 0 ? (
        <Errors errors={answer.errors} partial={answer.data !== null} />
      ) : null}
      {form === 'json' ? null : <ResultForm form={form} answer={answer} waiting={waiting} />}
    </AboveResponse>
  );
}

/**
 * GraphiQL has a place for others below its response only, and a choice of form comes before what it chooses, for
 * the eye and for the Tab key: so this goes into an element of its own above the response.
 */
function AboveResponse({ form, children }: { form: Form; children: ReactNode }) {
  const marker = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const response = marker.current?.closest('.graphiql-response');
    if (!response) return;
    const element = document.createElement('section');
    element.className = 'result-forms';
    element.setAttribute('aria-label', 'Result');
    response.prepend(element);
    setPlace(element);
    return () => element.remove();
  }, []);
  useLayoutEffect(() => {
    if (place) place.dataset.form = form;
  }, [place, form]);
  return (
    <>
      <span ref={marker} hidden />
      {place ? createPortal(children, place) : null}
    </>
  );
}
