import { mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { GroupResults } from '@boardwalk/plugin-cognitive-load-common';
import { createGetCognitiveLoadResultsAction } from './createGetCognitiveLoadResultsAction';

const ID = 'test:get-cognitive-load-results';

describe('get-cognitive-load-results', () => {
  const setUp = (result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) => {
    const actionsRegistry = actionsRegistryServiceMock();
    const getResults = jest.fn(
      async () => ({ none: 'no-wave', rows: [] } as unknown as GroupResults),
    );
    createGetCognitiveLoadResultsAction({
      actionsRegistry,
      permissions: mockServices.permissions({ result }),
      results: { getResults },
    });
    return { actionsRegistry, getResults };
  };

  it('gives what pages show', async () => {
    const { actionsRegistry, getResults } = setUp(AuthorizeResult.ALLOW);
    const { output } = await actionsRegistry.invoke({
      id: ID,
      input: { group: 'Group:default/Payments' },
    });
    expect(output).toEqual({ results: { none: 'no-wave', rows: [] } });
    expect(getResults).toHaveBeenCalledWith({
      group: 'group:default/payments',
    });
  });

  it('asks whether the caller may read results', async () => {
    const { actionsRegistry, getResults } = setUp(AuthorizeResult.DENY);
    await expect(actionsRegistry.invoke({ id: ID, input: {} })).rejects.toThrow(
      'cognitive-load.results.read',
    );
    expect(getResults).not.toHaveBeenCalled();
  });
});
