import { useMemo } from 'react';
import { GraphSchemaDocument, type GraphSchemaQuery } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Link } from '../../ui/Link.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { diagramOf } from './diagram.ts';
import { SchemaDiagram } from './SchemaDiagram.tsx';
import { linksHref, whereIs } from './where.ts';
import './SchemaPage.css';

/** What the graph is made of: as a diagram, and the same as tables. */
export function SchemaPage() {
  const answer = useAnswer(GraphSchemaDocument, {});
  useQueryBehind(GraphSchemaDocument, {});
  const schema = answer.data?.schema;
  return (
    <main id="main" tabIndex={-1} className="page schema-page">
      <h1>What the graph is made of</h1>
      <p>
        Sources make statements, studies bear on claims, claims make up mechanisms, and all of it is about
        concepts. Each kind with how many there are; a box leads to them.
      </p>
      <AnswerState of={answer} what="the schema" lines={10} />
      {schema ? <Schema schema={schema} /> : null}
    </main>
  );
}

function Schema({ schema }: GraphSchemaQuery) {
  const diagram = useMemo(() => diagramOf(schema), [schema]);
  const labels = new Map(schema.nodes.map(({ kind, label }) => [kind, label]));
  return (
    <>
      <SchemaDiagram diagram={diagram} />
      <h2>Kinds of nodes</h2>
      <div className="table-scroll">
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col" className="schema-amount">
                How many
              </th>
              <th scope="col">What it is</th>
              <th scope="col">Where</th>
            </tr>
          </thead>
          <tbody>
            {schema.nodes.map(({ kind, label, count, description }) => (
              <tr key={kind}>
                <th scope="row">{label}</th>
                <td className="schema-amount">{count.toLocaleString('en-GB')}</td>
                <td>{description}</td>
                <td>
                  <Where label={label} place={whereIs(kind)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>Relationships</h2>
      <div className="table-scroll">
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col" className="schema-amount">
                How many
              </th>
              <th scope="col">What it says</th>
            </tr>
          </thead>
          <tbody>
            {schema.relations.map(({ type, from, to, count, description }) => (
              <tr key={`${from} ${type} ${to}`}>
                <th scope="row">
                  <Type type={type} />
                </th>
                <td>{labels.get(from) ?? from}</td>
                <td>{labels.get(to) ?? to}</td>
                <td className="schema-amount">{count.toLocaleString('en-GB')}</td>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Where({ label, place }: { label: string; place: ReturnType<typeof whereIs> }) {
  if (!place) return <span className="missing">in the panels of what they belong to</span>;
  return (
    <Link href={place.href}>
      <span className="visually-hidden">{label}: </span>
      {place.words}
    </Link>
  );
}

function Type({ type }: { type: string }) {
  const href = linksHref(type);
  const name = <code>{type}</code>;
  return href ? <Link href={href}>{name}</Link> : name;
}
