import { docsOutcome, initialOutcome, isUnavailable } from './docsOutcome';

const page = (isThere: boolean, entityRef = 'component:default/a') => ({
  type: 'page' as const,
  entityRef,
  path: '',
  isThere,
});
const sync = (
  outcome: 'cached' | 'updated' | Error,
  entityRef = 'component:default/a',
) => ({ type: 'sync' as const, entityRef, outcome });
const failure = sync(new Error('no such folder'));
const after = (...events: Parameters<typeof docsOutcome>[1][]) =>
  isUnavailable(events.reduce(docsOutcome, initialOutcome));

describe('docs are unavailable', () => {
  it.each([
    ['the page is missing and the build fails', [page(false), failure]],
    ['in the other order', [failure, page(false)]],
    ['nothing builds them here', [page(false), sync('cached')]],
    [
      'a build brings no home page',
      [page(false), sync('updated'), page(false)],
    ],
  ])('when %s', (_when, events) => {
    expect(after(...events)).toBe(true);
  });

  it.each([
    ['nothing is known yet', []],
    ['the build is still under way', [page(false)]],
    ['the page is there, but its new build fails', [page(true), failure]],
    ['a build has just ended', [page(false), sync('updated')]],
    ['the build brought it', [page(false), sync('updated'), page(true)]],
    [
      'that was another entity',
      [page(false), failure, page(false, 'component:default/b')],
    ],
    ['it is tried again', [page(false), failure, { type: 'retry' as const }]],
  ])('but not when %s', (_when, events) => {
    expect(after(...events)).toBe(false);
  });
});
