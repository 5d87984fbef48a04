import type { ReactNode } from 'react';
import type { ClaimFilter, PolicyInput } from '../api/generated.ts';
import type { ViewParams } from '../state/viewParams.ts';
import type { Theme } from '../ui/theme.ts';

/** What every view over the claims is given: the shared filter, what-if and selection, and its own part of the address. */
export interface ViewProps {
  readonly filter: ClaimFilter;
  /** What-if rules; null or absent: the default policy. */
  readonly policy?: PolicyInput | null;
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly params: ViewParams;
  readonly onParams: (change: ViewParams, options?: { replace?: boolean }) => void;
  readonly theme: Theme;
  /** Above a saved picture. */
  readonly title: string;
  /** Below a saved picture: data version and licence; the date is added. */
  readonly credit: string;
  /** Filters and what-if rules in words, for whoever sees the picture without them; empty without any. */
  readonly conditions: string;
  /** What-if rules alone in words, for a view that the filters do not narrow; empty or absent: none. */
  readonly whatIf?: string;
  /** Where nothing matches the filter. */
  readonly empty: ReactNode;
}
