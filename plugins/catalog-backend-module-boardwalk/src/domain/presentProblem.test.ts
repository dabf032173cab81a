import { presentConflict, presentFailure, toFile } from './presentProblem';

const root = '/srv/portal';
const since = new Date('2026-11-22T10:00:00Z');
const error = { name: 'Error', message: 'boom' };

describe('presentFailure', () => {
  it('names the file of an entity', () => {
    const entity = {
      kind: 'Component',
      metadata: {
        name: 'a',
        annotations: {
          'backstage.io/managed-by-location':
            'file:/srv/portal/entities/a.yaml',
        },
      },
    };
    expect(
      presentFailure({
        root,
        entityRef: 'component:default/a',
        entity,
        error,
        since,
      }),
    ).toEqual({
      locationRef: 'file:/srv/portal/entities/a.yaml',
      file: 'entities/a.yaml',
      entityRef: 'component:default/a',
      kind: 'other',
      reason: 'boom',
      since: '2026-11-22T10:00:00.000Z',
    });
  });

  it.each([
    [
      { type: 'url', target: 'https://h/a.yaml' },
      'url:https://h/a.yaml',
      undefined,
    ],
    [
      { type: 'file', target: '/data/a.yaml' },
      'file:/data/a.yaml',
      '/data/a.yaml',
    ],
    [{ target: './b.yaml' }, 'file:/srv/portal/all.yaml', 'all.yaml'],
    [{ targets: ['./b.yaml'] }, 'file:/srv/portal/all.yaml', 'all.yaml'],
  ])('names what the location %j reads', (spec, locationRef, file) => {
    const entity = {
      kind: 'Location',
      metadata: {
        name: 'l',
        annotations: {
          'backstage.io/managed-by-location': 'file:/srv/portal/all.yaml',
        },
      },
      spec,
    };
    expect(
      presentFailure({
        root,
        entityRef: 'location:default/l',
        entity,
        error,
        since,
      }),
    ).toMatchObject({ locationRef, file, entityRef: undefined });
  });
});

describe('presentConflict', () => {
  it('says which one counts, and what to do', () => {
    expect(
      presentConflict({
        root,
        entityRef: 'component:default/a',
        locationRef: 'file:/srv/portal/b.yaml',
        winner: 'url:https://h/a.yaml',
        since,
      }),
    ).toMatchObject({
      file: 'b.yaml',
      kind: 'conflict',
      reason: expect.stringMatching(
        /^component:default\/a is already declared in https:\/\/h\/a\.yaml, which stays in effect\. Rename/,
      ),
    });
  });
});

describe('toFile', () => {
  it.each([
    ['file:/srv/portal/a.yaml', 'a.yaml'],
    ['file:/srv/portal2/a.yaml', '/srv/portal2/a.yaml'],
    ['file:/srv/portal', '/srv/portal'],
    ['url:https://h/a.yaml', undefined],
  ])('shortens %s', (ref, file) => {
    expect(toFile(root, ref)).toBe(file);
  });
});
