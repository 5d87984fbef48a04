/** A view with its own part of the address, as the page holds it. */
import { type ComponentType, useState } from 'react';
import type { ViewParams } from '../../client/state/viewParams.ts';
import type { ViewProps } from '../../client/views/viewProps.ts';

export function Held({
  view: View,
  ...start
}: { view: ComponentType<ViewProps> } & Partial<Omit<ViewProps, 'onParams'>>) {
  const [params, setParams] = useState<ViewParams>(start.params ?? {});
  return (
    <View
      filter={{}}
      selectedId={null}
      onSelect={() => undefined}
      theme="light"
      title="NAD+"
      conditions=""
      credit="Evidence Atlas, data 1, CC0"
      empty={<p>Nothing matches</p>}
      {...start}
      params={params}
      onParams={(change) => setParams((before) => ({ ...before, ...change }))}
    />
  );
}
