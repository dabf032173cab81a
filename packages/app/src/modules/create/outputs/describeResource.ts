import type { RunResource } from '../api/GoldenPathApi';

const KINDS: Record<string, string> = {
  repository: 'the repository',
  'external-repository': 'the repository',
  branch: 'the proposal',
  location: 'the entry in the catalog from',
  onboarding: 'the onboarding clock of',
};

const STATES: Record<RunResource['state'], string> = {
  making: 'Being removed',
  made: 'Being removed',
  removed: 'Removed',
  left: 'Still there',
  kept: 'Kept',
};

/** What became of a thing that a failed run made, in a sentence or two. */
export function describeResource(resource: RunResource): string {
  const { kind, ref, state, note } = resource;
  const what = `${STATES[state]}: ${KINDS[kind] ?? kind} ${ref}.`;
  return note ? `${what} ${note}` : what;
}
