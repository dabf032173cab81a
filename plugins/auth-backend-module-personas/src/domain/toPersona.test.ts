import type { Entity } from '@backstage/catalog-model';
import { toPersona } from './toPersona';

const user = (change: Partial<Entity> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name: 'ada',
    namespace: 'default',
    annotations: {
      'boardwalk.dev/persona': 'team-lead',
      'boardwalk.dev/demo': 'true',
    },
  },
  spec: { profile: { displayName: 'Ada Boat' }, memberOf: ['crew'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/crew' }],
  ...change,
});

const crew: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'crew', namespace: 'default' },
  spec: { profile: { displayName: 'The crew' } },
};

const groups = new Map([['group:default/crew', crew]]);

describe('toPersona', () => {
  it('shows the person, the role and the team', () => {
    expect(toPersona(user(), groups)).toEqual({
      id: 'team-lead',
      entityRef: 'user:default/ada',
      displayName: 'Ada Boat',
      role: 'Team lead',
      groupRef: 'group:default/crew',
      groupTitle: 'The crew',
      summary: expect.stringMatching(/team/),
    });
  });

  it('prefers what the entity says about the person', () => {
    const described = user();
    described.metadata.description = 'Leads the crew.';
    expect(toPersona(described, groups)?.summary).toBe('Leads the crew.');
  });

  it('does without a profile, a group, or a loaded group', () => {
    expect(
      toPersona(user({ spec: {}, relations: undefined }), groups),
    ).toMatchObject({ displayName: 'ada' });
    expect(toPersona(user(), new Map())).not.toHaveProperty('groupTitle');
  });

  it('ignores roles that are none of ours', () => {
    const other = user();
    other.metadata.annotations!['boardwalk.dev/persona'] = 'captain';
    expect(toPersona(other, groups)).toBeUndefined();
  });

  it('ignores users outside the demo organisation', () => {
    const real = user();
    delete real.metadata.annotations!['boardwalk.dev/demo'];
    expect(toPersona(real, groups)).toBeUndefined();
  });
});
