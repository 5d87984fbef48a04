import { Component, type ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice.tsx';

/** A part of the page whose code could not be had: said, with the rest of the page still there. */
export class LoadBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const missing = /import|module|fetch|load/i.test(error.message);
    return (
      <div className="page">
        <ProblemNotice
          problem={{ kind: missing ? 'unreachable' : 'broken', code: null, message: error.message }}
          retry={() => window.location.reload()}
        />
      </div>
    );
  }
}
