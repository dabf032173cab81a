import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  gitPermissions,
  gitRepositoryDeletePermission,
  gitRepositoryUpdatePermission,
} from '@boardwalk/plugin-git-common';
import { gitRules } from './permissionRules';
import { repositoryRules } from './permissions';

const user = {
  userEntityRef: 'user:default/ana',
  ownershipEntityRefs: ['user:default/ana', 'group:default/payments'],
};
const decide = async (permission: Permission) => {
  const decisions = await Promise.all(
    gitRules
      .filter(
        ({ appliesTo }) =>
          Array.isArray(appliesTo) &&
          appliesTo.some(({ name }) => name === permission.name),
      )
      .map(rule => rule.decide({ permission, user })),
  );
  return decisions[0];
};

describe('rules of the Git host', () => {
  it('let everyone read, make repositories, and have tokens', async () => {
    const allowed = [];
    for (const permission of gitPermissions)
      if ((await decide(permission)) === 'allow') allowed.push(permission.name);
    expect(allowed).toEqual([
      'git.repository.read',
      'git.repository.create',
      'git.token.read',
      'git.token.write',
    ]);
  });

  it.each([
    ['group:default/payments', true],
    ['user:default/ana', true],
    ['group:default/ads', false],
  ])('let members of %s write: %s', async (ownerRef, isAllowed) => {
    for (const permission of [
      gitRepositoryUpdatePermission,
      gitRepositoryDeletePermission,
    ]) {
      const decision = await decide(permission);
      if (typeof decision !== 'object') throw new Error('no condition');
      expect(decision.result).toBe(AuthorizeResult.CONDITIONAL);
      const mayWrite = createConditionAuthorizer(
        Object.values(repositoryRules),
      );
      expect(mayWrite(decision, { slug: 'a/b', ownerRef })).toBe(isAllowed);
    }
  });
});
