import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  TechDocsReaderPageProvider,
  techdocsApiRef,
  type TechDocsApi,
} from '@backstage/plugin-techdocs-react';
import { configure, screen, waitFor } from '@testing-library/react';
import {
  docsHealthApiRef,
  type DocsHealthApi,
  type DocsState,
} from '../DocsHealthApi';
import { OwnerNote } from './OwnerNote';

// The first render loads much.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 20_000 });

const entityRef = { kind: 'component', namespace: 'default', name: 'boat' };

describe('OwnerNote', () => {
  const get = jest.fn<ReturnType<DocsHealthApi['get']>, []>();
  const getEntityMetadata = jest.fn();
  beforeEach(() => jest.resetAllMocks());

  const render = (options: {
    me: string;
    state: DocsState;
    problems: number;
  }) => {
    getEntityMetadata.mockResolvedValue({
      kind: 'Component',
      metadata: { name: 'boat' },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/crew' }],
    });
    get.mockResolvedValue({
      entityRef: 'component:default/boat',
      title: 'Boat',
      owners: ['group:default/crew'],
      state: options.state,
      annotation: 'dir:.',
      problemTotal: options.problems,
      problemCounts: {},
      problems: [],
      mayBuild: true,
    });
    renderInTestApp(
      <TechDocsReaderPageProvider entityRef={entityRef}>
        <OwnerNote />
      </TechDocsReaderPageProvider>,
      {
        apis: [
          [
            identityApiRef,
            mockApis.identity({
              userEntityRef: 'user:default/me',
              ownershipEntityRefs: [options.me],
            }),
          ],
          [
            techdocsApiRef,
            {
              getEntityMetadata,
              getTechDocsMetadata: async () => ({
                site_name: '',
                site_description: '',
              }),
              getCookie: async () => ({ expiresAt: '' }),
            } as Partial<TechDocsApi> as TechDocsApi,
          ],
          [
            docsHealthApiRef,
            { get } as Partial<DocsHealthApi> as DocsHealthApi,
          ],
        ],
      },
    );
  };

  it.each([
    ['problems', 1, '1 problem in these docs'],
    ['problems', 3, '3 problems in these docs'],
    ['failed', 0, 'The latest version cannot be built'],
  ] as const)('tells owners of %s (%d)', async (state, problems, name) => {
    render({ me: 'group:default/crew', state, problems });
    expect(await screen.findByRole('link', { name })).toHaveAttribute(
      'href',
      '/docs-health/default/component/boat',
    );
  });

  it('has nothing to say about docs in order', async () => {
    render({ me: 'group:default/crew', state: 'healthy', problems: 0 });
    await waitFor(() => expect(get).toHaveBeenCalled());
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('does not even ask for other readers', async () => {
    render({ me: 'group:default/others', state: 'problems', problems: 3 });
    await waitFor(() => expect(getEntityMetadata).toHaveBeenCalled());
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(get).not.toHaveBeenCalled();
  });
});
