import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  doraEventCreatePermission,
  doraMetricReadPermission,
  doraOverrideWritePermission,
  doraSourceManagePermission,
} from '@boardwalk/plugin-dora-common';
import { doraRules } from './permissionRules';
import { doraScopeRules } from './permissions';

const user = {
  userEntityRef: 'user:default/ana',
  ownershipEntityRefs: ['user:default/ana', 'group:default/crew'],
};

const decide = (permission: Permission) =>
  Promise.all(
    doraRules
      .filter(
        ({ appliesTo }) =>
          typeof appliesTo !== 'function' &&
          appliesTo.some(({ name }) => name === permission.name),
      )
      .map(rule => rule.decide({ permission, user })),
  );

describe('doraRules', () => {
  it('lets everyone read', async () => {
    expect(await decide(doraMetricReadPermission)).toEqual(['allow']);
  });

  it('lets owners correct', async () => {
    expect(await decide(doraOverrideWritePermission)).toEqual([
      {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'dora',
        resourceType: 'dora-scope',
        conditions: {
          rule: 'IS_OWNER',
          resourceType: 'dora-scope',
          params: { owners: user.ownershipEntityRefs },
        },
      },
    ]);
  });

  it('gives nobody the reporting of events and the care for sources', async () => {
    expect(await decide(doraEventCreatePermission)).toEqual([]);
    expect(await decide(doraSourceManagePermission)).toEqual([]);
  });
});

describe('isOwner', () => {
  const scope = { ref: 'component:default/a', owners: ['group:default/crew'] };

  it('knows owners', () => {
    const { apply } = doraScopeRules.isOwner;
    expect(apply(scope, { owners: user.ownershipEntityRefs })).toBe(true);
    expect(apply(scope, { owners: ['group:default/others'] })).toBe(false);
    expect(apply({ ...scope, owners: [] }, { owners: [] })).toBe(false);
  });
});
