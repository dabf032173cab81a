import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { configure, screen } from '@testing-library/react';
import { doraApiRef, type DoraApi } from '../api/DoraApi';
import { SectionNav } from '../page/SectionNav';
import { rootRouteRef } from '../routes';
import { SourcesPage } from './SourcesPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

// In a file of its own: decisions are remembered from one test to the next.
describe('the page of sources, for those who may not manage them', () => {
  it('says so, shows no link to itself, and asks for nothing', async () => {
    const getSources = jest.fn();
    const getDeliveries = jest.fn();
    renderInTestApp(
      <>
        <SectionNav />
        <SourcesPage />
      </>,
      {
        mountedRoutes: { '/dora': rootRouteRef },
        apis: [
          [
            doraApiRef,
            { getSources, getDeliveries } as Partial<DoraApi> as DoraApi,
          ],
          [
            permissionApiRef,
            mockApis.permission({ authorize: AuthorizeResult.DENY }),
          ],
        ],
      },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not manage sources',
    );
    expect(screen.getByRole('link', { name: 'Open coverage' })).toHaveAttribute(
      'href',
      '/dora/coverage',
    );
    const links = screen.getByRole('navigation', { name: 'DORA pages' });
    expect(links).toHaveTextContent('Coverage');
    expect(links).not.toHaveTextContent('Sources');
    expect(getSources).not.toHaveBeenCalled();
    expect(getDeliveries).not.toHaveBeenCalled();
  });
});
