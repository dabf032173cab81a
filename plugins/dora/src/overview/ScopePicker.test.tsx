import type { DoraScope, ScopesAnswer } from '@boardwalk/plugin-dora-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { doraApiRef, type DoraApi, type ScopesRequest } from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { ScopePicker } from './ScopePicker';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const team = (
  name: string,
  parent: string | null,
  mine = false,
): DoraScope => ({
  ref: `group:default/${name}`,
  title: name.toLocaleUpperCase('en-US'),
  kind: 'group',
  parent: parent && `group:default/${parent}`,
  services: 1,
  mine,
});

describe('the choice of a scope', () => {
  const getScopes = jest.fn<Promise<ScopesAnswer>, [ScopesRequest]>();
  const onChange = jest.fn();
  beforeEach(() => {
    getScopes.mockReset();
    onChange.mockReset();
    getScopes.mockResolvedValue({
      items: [
        team('mine', 'shop', true),
        team('shop', null),
        team('cart', 'shop'),
        team('till', 'shop'),
      ],
    });
  });
  const render = (props: { scope?: string; title?: string | null }) =>
    renderInTestApp(<ScopePicker {...props} onChange={onChange} />, {
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [[doraApiRef, { getScopes } as Partial<DoraApi> as DoraApi]],
    });
  const button = () => screen.findByRole('button', { name: /Scope/ });

  it('asks for nothing before it is opened', async () => {
    render({ scope: 'group:default/cart', title: 'Cart and basket' });
    expect(await button()).toHaveTextContent('Cart and basket');
    expect(getScopes).not.toHaveBeenCalled();
    await userEvent.click(await button());
    await screen.findByRole('option', { name: /TILL/ });
    expect(getScopes.mock.calls).toHaveLength(1);
    expect(getScopes.mock.calls[0][0]).toMatchObject({ query: '' });
  });

  it('asks for the title of a scope that nobody else knows', async () => {
    render({ scope: 'group:default/cart' });
    await waitFor(async () => expect(await button()).toHaveTextContent('CART'));
    expect(getScopes.mock.calls[0][0]).toMatchObject({
      query: 'group:default/cart',
    });
  });

  it('has what is mine first, then teams below their department, also for the ears', async () => {
    render({ title: null });
    await userEvent.click(await button());
    await screen.findByRole('option', { name: /TILL/ });
    const list = within(screen.getByRole('listbox'));
    const names = ['Whole organisation', 'MINE (team)', 'SHOP', 'CART', 'TILL'];
    const options = list.getAllByRole('option');
    expect(options).toHaveLength(names.length);
    for (const [index, name] of names.entries())
      expect(options[index]).toHaveAccessibleName(name);
    expect(
      list.getByRole('option', { name: 'CART' }),
    ).toHaveAccessibleDescription('in SHOP');
  });

  it('is chosen from with the keyboard', async () => {
    render({ title: null });
    (await button()).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('option', { name: /TILL/ });
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(onChange.mock.calls[0][0]).toMatch(/^group:default\//);
  });
});
