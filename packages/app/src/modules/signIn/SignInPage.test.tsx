import { discoveryApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { SignInPage } from './SignInPage';

const AUTH = 'http://localhost/api/auth';
const server = setupServer();
registerMswTestHooks(server);

const persona = {
  id: 'team-lead',
  entityRef: 'user:default/jonas.lindqvist',
  displayName: 'Jonas Lindqvist',
  role: 'Team lead',
  groupRef: 'group:default/checkout',
  groupTitle: 'Checkout',
  summary: 'Answers for a team.',
};

const session = {
  profile: { displayName: 'Jonas Lindqvist' },
  backstageIdentity: {
    token: 'a.b.c',
    expiresInSeconds: 3600,
    identity: {
      type: 'user',
      userEntityRef: persona.entityRef,
      ownershipEntityRefs: [],
    },
  },
};

const offer = (personas: unknown[], providers: string[] = []) =>
  http.get(`${AUTH}/boardwalk/sign-in`, () =>
    HttpResponse.json({ personas, providers }),
  );

function render() {
  const onSignInSuccess = jest.fn();
  renderInTestApp(<SignInPage onSignInSuccess={onSignInSuccess} />, {
    apis: [
      [discoveryApiRef, mockApis.discovery({ baseUrl: 'http://localhost' })],
    ],
  });
  return onSignInSuccess;
}

beforeEach(() => window.localStorage.clear());

it('signs in as the chosen person and remembers the choice', async () => {
  const asked = jest.fn();
  server.use(
    offer([persona]),
    http.post(`${AUTH}/personas/refresh`, ({ request }) => {
      asked(request.headers.get('x-boardwalk-persona'));
      return HttpResponse.json(session);
    }),
  );
  const onSignInSuccess = render();
  await userEvent.click(
    await screen.findByRole('button', { name: /Jonas Lindqvist/ }),
  );
  await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  expect(asked).toHaveBeenCalledWith('team-lead');
  await expect(
    onSignInSuccess.mock.calls[0][0].getCredentials(),
  ).resolves.toEqual({ token: 'a.b.c' });
  expect(window.localStorage.getItem('boardwalk.sign-in')).toContain(
    'team-lead',
  );
});

it('does not ask again when a choice is remembered', async () => {
  window.localStorage.setItem(
    'boardwalk.sign-in',
    JSON.stringify({ kind: 'persona', id: 'team-lead' }),
  );
  server.use(
    http.post(`${AUTH}/personas/refresh`, () => HttpResponse.json(session)),
  );
  const onSignInSuccess = render();
  await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
});

it('says that a person is not loaded yet, and lets one try again', async () => {
  server.use(
    offer([persona]),
    http.post(`${AUTH}/personas/refresh`, () =>
      HttpResponse.json({ error: { message: 'no user' } }, { status: 404 }),
    ),
  );
  const onSignInSuccess = render();
  const button = await screen.findByRole('button', { name: /Jonas/ });
  await userEvent.click(button);
  expect(
    await screen.findByText('This person is not in the catalog yet'),
  ).toBeInTheDocument();

  server.use(
    http.post(`${AUTH}/personas/refresh`, () => HttpResponse.json(session)),
  );
  await userEvent.click(button);
  await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
});

it('says that the backend does not answer', async () => {
  server.use(http.get(`${AUTH}/boardwalk/sign-in`, () => HttpResponse.error()));
  render();
  expect(
    await screen.findByText('Boardwalk does not answer'),
  ).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
});

it('offers the configured providers, and says when there is no way in', async () => {
  server.use(offer([], ['github', 'oidc']));
  render();
  expect(
    await screen.findByRole('button', { name: 'Sign in with GitHub' }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'Sign in with your organisation' }),
  ).toBeInTheDocument();
});

it('points to the configuration when nothing is offered', async () => {
  server.use(offer([]));
  render();
  expect(
    await screen.findByText(/No way to sign in is configured/),
  ).toBeInTheDocument();
});
