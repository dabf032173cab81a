import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  type PolicyRule,
  allowPermissions,
} from '@boardwalk/plugin-permission-node';
import { BoardwalkPolicy } from './BoardwalkPolicy';

const permission = createPermission({ name: 'boats.read', attributes: {} });
const other = createPermission({ name: 'boats.sink', attributes: {} });
const PLATFORM = 'group:default/platform';

const user = (...groups: string[]): PolicyQueryUser => ({
  credentials: mockCredentials.user('user:default/ada'),
  info: {
    userEntityRef: 'user:default/ada',
    ownershipEntityRefs: ['user:default/ada', ...groups],
  },
});

function setup(rules: PolicyRule[], platformGroup: string | undefined) {
  const logger = mockServices.logger.mock();
  return {
    logger,
    policy: BoardwalkPolicy.create({ logger, rules, platformGroup }),
  };
}

describe('BoardwalkPolicy', () => {
  it('denies callers without an identity, whatever the rules say', async () => {
    const { policy } = setup(
      [allowPermissions('boats.all', [permission])],
      PLATFORM,
    );
    await expect(policy.handle({ permission })).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('denies what no rule speaks about', async () => {
    const { policy } = setup(
      [allowPermissions('boats.all', [permission])],
      PLATFORM,
    );
    await expect(policy.handle({ permission: other }, user())).resolves.toEqual(
      { result: AuthorizeResult.DENY },
    );
  });

  it('allows members of the platform group everything, even against a rule', async () => {
    const { policy } = setup(
      [{ id: 'boats.never', appliesTo: [other], decide: () => 'deny' }],
      PLATFORM,
    );
    await expect(
      policy.handle({ permission: other }, user(PLATFORM)),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('takes nobody for a platform member when no group is configured', async () => {
    const { policy } = setup([], undefined);
    await expect(
      policy.handle({ permission }, user('undefined')),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it('hands rules the user and what they own as', async () => {
    const decide = jest.fn(() => 'allow' as const);
    const { policy } = setup(
      [
        {
          id: 'boats.rule',
          appliesTo: ({ name }) => name === 'boats.read',
          decide,
        },
      ],
      PLATFORM,
    );
    await policy.handle({ permission }, user('group:default/crew'));
    await policy.handle({ permission: other }, user());
    expect(decide).toHaveBeenCalledTimes(1);
    expect(decide).toHaveBeenCalledWith({
      permission,
      user: {
        userEntityRef: 'user:default/ada',
        ownershipEntityRefs: ['user:default/ada', 'group:default/crew'],
      },
    });
  });

  it('denies and says so when a rule throws', async () => {
    const { policy, logger } = setup(
      [
        allowPermissions('boats.all', [permission]),
        {
          id: 'boats.broken',
          appliesTo: [permission],
          decide: async () => {
            throw new Error('no wind');
          },
        },
      ],
      PLATFORM,
    );
    await expect(policy.handle({ permission }, user())).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining("'boats.broken' failed on 'boats.read'"),
      expect.objectContaining({ message: 'no wind' }),
    );
  });
});
