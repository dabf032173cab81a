import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { StartFromTeam } from './StartFromTeam';

const Address = () => (
  <output>{decodeURIComponent(useLocation().search)}</output>
);

const render = (ownershipEntityRefs: string[], path = '/') =>
  renderInTestApp(
    <StartFromTeam>
      <Address />
    </StartFromTeam>,
    {
      apis: [
        [
          identityApiRef,
          mockApis.identity({
            ownershipEntityRefs,
            userEntityRef: 'user:a/me',
          }),
        ],
      ],
      initialRouteEntries: [path],
    },
  );

describe('StartFromTeam', () => {
  it('begins with the team and what it owns', async () => {
    render(['user:a/me', 'group:a/checkout', 'group:a/commerce']);
    const address = await screen.findByRole('status');
    expect(address).toHaveTextContent('rootEntityRefs[]=group:a/checkout');
    expect(address).toHaveTextContent('selectedKinds[]=component');
    expect(address).not.toHaveTextContent('commerce');
  });

  it('shows the page as it is to somebody without a team', async () => {
    render(['user:a/me']);
    expect(await screen.findByRole('status')).toBeEmptyDOMElement();
  });

  it('leaves an address that names entities alone', async () => {
    render(['group:a/checkout'], '/?rootEntityRefs[]=component:a/web');
    expect(await screen.findByRole('status')).toHaveTextContent(
      /^\?rootEntityRefs\[\]=component:a\/web$/,
    );
  });
});
