import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import { doraApiRef, type AdoptionRequest, type DoraApi } from '../api/DoraApi';
import { doraPlugin } from '../plugin';
import { rootRouteRef } from '../routes';

// The page is loaded by its extension, and then its part.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

it('has an address and a link of its own on the page of the plugin', async () => {
  const getAdoption = jest.fn<Promise<never>, [AdoptionRequest]>(
    () => new Promise(() => {}),
  );
  const page = createExtensionTester(doraPlugin.getExtension('page:dora'));
  await renderInTestApp(page.get(coreExtensionData.reactElement), {
    initialRouteEntries: ['/adoption?scope=group:default/checkout'],
    mountedRoutes: { '/dora': rootRouteRef },
    apis: [
      [
        doraApiRef,
        {
          getAdoption,
          getScopes: async () => ({ items: [] }),
        } as Partial<DoraApi> as DoraApi,
      ],
    ],
  });
  const links = await screen.findByRole('navigation', { name: 'DORA pages' });
  expect(
    within(links).getByRole('link', { name: 'Before and after' }),
  ).toHaveAttribute('href', '/dora/adoption?scope=group%3Adefault%2Fcheckout');
  expect(
    await screen.findByLabelText('On the platform since'),
  ).toBeInTheDocument();
  expect(getAdoption.mock.calls[0][0]).toMatchObject({
    scope: 'group:default/checkout',
  });
});
