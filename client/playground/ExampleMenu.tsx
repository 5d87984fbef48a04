import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useId } from 'react';
import { AUDIENCES, EXAMPLES } from './examples.ts';

/** Puts an example into a tab of its own, so that what was being written is not lost. */
export function ExampleMenu() {
  const id = useId();
  const { addTab } = useGraphiQLActions();
  const editor = useGraphiQL((state) => state.queryEditor);
  const tools = useGraphiQL((state) => state.variableEditor);
  const open = (query: string) => {
    addTab();
    editor?.setValue(query);
    tools?.setValue('');
    editor?.focus();
  };
  return (
    <span className="examples">
      <label htmlFor={id}>Examples</label>
      <select
        id={id}
        value=""
        onChange={(event) => {
          const example = EXAMPLES[Number(event.target.value)];
          if (example) open(example.query);
        }}
      >
        <option value="" disabled>
          Choose one …
        </option>
        {AUDIENCES.map((audience) => (
          <optgroup key={audience} label={`For the ${audience.toLowerCase()}`}>
            {EXAMPLES.map((example, index) =>
              example.audience === audience ? (
                <option key={example.title} value={index}>
                  {example.title}
                </option>
              ) : null,
            )}
          </optgroup>
        ))}
      </select>
    </span>
  );
}
