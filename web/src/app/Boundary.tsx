import { Component, type ReactNode } from 'react';
import { say } from '../base/language';

/** What is seen when the page itself fails: the work is on the server, and a reload brings it back. */
export class Boundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="notice-page">
        <p>{say('app.crashed')}</p>
        <button type="button" className="primary" onClick={() => location.reload()}>{say('app.reload')}</button>
      </main>
    );
  }
}
