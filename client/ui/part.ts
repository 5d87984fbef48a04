/** A part of the client that is loaded when it is first needed, or ahead of the first render. */
import { type ComponentType, createElement, lazy } from 'react';

/**
 * A component that is loaded when it is first rendered. Once loaded ahead it renders at once: a placeholder of
 * Suspense, however briefly needed, stays for 300 ms.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | null = null;
  const fetchPart = async () => {
    loaded = await load();
    return { default: loaded };
  };
  const Lazy = lazy(fetchPart) as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: made once a part, at module level.
  const Part = (props: P) => createElement(loaded ?? Lazy, props);
  return Object.assign(Part, { load: fetchPart });
}
