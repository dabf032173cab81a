import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  cognitiveLoadActionWritePermission,
  cognitiveLoadPermissions,
  cognitiveLoadWaveManagePermission,
} from '@boardwalk/plugin-cognitive-load-common';
import { cognitiveLoadRules } from './permissionRules';
import { loadGroupRules } from './permissions';

const user = {
  userEntityRef: 'user:default/ana',
  ownershipEntityRefs: ['user:default/ana', 'group:default/payments'],
};
const decide = async (permission: Permission) => {
  const decisions = await Promise.all(
    cognitiveLoadRules
      .filter(
        ({ appliesTo }) =>
          Array.isArray(appliesTo) &&
          appliesTo.some(({ name }) => name === permission.name),
      )
      .map(rule => rule.decide({ permission, user })),
  );
  return decisions[0];
};

describe('rules of the survey', () => {
  it('lets everyone answer, read and export, and nobody manage waves', async () => {
    const allowed = [];
    for (const permission of cognitiveLoadPermissions)
      if ((await decide(permission)) === 'allow') allowed.push(permission.name);
    expect(allowed).toEqual([
      'cognitive-load.respond',
      'cognitive-load.results.read',
      'cognitive-load.export',
    ]);
    expect(await decide(cognitiveLoadWaveManagePermission)).toBeUndefined();
  });

  it.each([
    ['their own group', 'group:default/payments', [], true],
    [
      'a group below it',
      'group:default/cards',
      ['group:default/payments'],
      true,
    ],
    ['another group', 'group:default/ads', ['group:default/eng'], false],
    ['the group above', 'group:default/eng', [], false],
  ])('has people act for %s: %s', async (_, ref, above, isAllowed) => {
    const decision = await decide(cognitiveLoadActionWritePermission);
    if (typeof decision !== 'object') throw new Error('no condition');
    expect(decision.result).toBe(AuthorizeResult.CONDITIONAL);
    const mayAct = createConditionAuthorizer(Object.values(loadGroupRules));
    expect(mayAct(decision, { ref, above })).toBe(isAllowed);
  });
});
