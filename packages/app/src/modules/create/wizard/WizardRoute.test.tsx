import '../__testUtils__/slowRenders';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { TemplatesPage } from '../TemplatesPage';

jest.mock('./GoldenPathWizard', () => ({
  GoldenPathWizard: ({ templateName }: { templateName: string }) => (
    <p>our form of {templateName}</p>
  ),
}));

const template = (name: string, action: string) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service', steps: [{ id: 'a', action }] },
});

const show = (path: string) =>
  renderInTestApp(<TemplatesPage stock={<p>stock page</p>} />, {
    initialRouteEntries: [path],
    apis: [
      [
        catalogApiRef,
        catalogApiMock({
          entities: [
            template('node-service', 'boardwalk:prepare'),
            template('other', 'fetch:template'),
          ],
        }),
      ],
    ],
  });

it('gives golden paths their own form', async () => {
  show('/default/node-service');
  expect(await screen.findByText('our form of node-service')).toBeVisible();
});

it.each(['/default/other', '/default/gone', '/'])(
  'leaves %s to the stock page',
  async path => {
    show(path);
    expect(await screen.findByText('stock page')).toBeVisible();
  },
);
