import type { DocsState } from '../DocsHealthApi';

/** What the list shows, as the address bar holds it. */
export interface ListState {
  scope: 'mine' | 'all';
  state?: DocsState;
  text: string;
  offset: number;
}

const STATES: DocsState[] = ['failed', 'problems', 'healthy', 'pending'];

export function readListState(params: URLSearchParams): ListState {
  return {
    scope: params.get('show') === 'all' ? 'all' : 'mine',
    state: STATES.find(state => state === params.get('state')),
    text: params.get('text') ?? '',
    offset: Math.max(0, Number.parseInt(params.get('offset') ?? '', 10) || 0),
  };
}

/** What is at its default is left out. */
export function writeListState(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.scope === 'all') params.set('show', 'all');
  if (state.state) params.set('state', state.state);
  if (state.text) params.set('text', state.text);
  if (state.offset) params.set('offset', String(state.offset));
  return params;
}
