import type { ViewProps } from '../viewProps.ts';
import { creditLine, type FigureWords } from './figure.ts';

/** What is said around a figure of this view, here and now. */
export function wordsOf(props: Pick<ViewProps, 'title' | 'conditions' | 'credit' | 'theme'>): FigureWords {
  return {
    title: props.title,
    conditions: props.conditions,
    credit: creditLine(props.credit, new Date()),
    link: window.location.href,
    theme: props.theme,
  };
}
