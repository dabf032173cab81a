import { describeSignInError } from './describeSignInError';
import { PersonaIdentity } from './PersonaIdentity';
import { rememberedChoice } from './rememberedChoice';
import type { PersonaSession } from './signInClient';

const session = (token: string, expiresInSeconds: number): PersonaSession => ({
  profile: { displayName: 'Maya Okafor' },
  backstageIdentity: {
    token,
    expiresInSeconds,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/maya.okafor',
      ownershipEntityRefs: ['group:default/checkout'],
    },
  },
});

describe('PersonaIdentity', () => {
  it('keeps a fresh token', async () => {
    const fetchSession = jest.fn();
    const identity = new PersonaIdentity(session('first', 3600), {
      fetchSession,
      onSignOut: jest.fn(),
    });
    await expect(identity.getCredentials()).resolves.toEqual({
      token: 'first',
    });
    expect(fetchSession).not.toHaveBeenCalled();
  });

  it('renews an old one once for all who wait', async () => {
    const fetchSession = jest.fn(async () => session('second', 3600));
    const identity = new PersonaIdentity(session('first', 60), {
      fetchSession,
      onSignOut: jest.fn(),
    });
    const tokens = await Promise.all([
      identity.getCredentials(),
      identity.getCredentials(),
    ]);
    expect(tokens).toEqual([{ token: 'second' }, { token: 'second' }]);
    expect(fetchSession).toHaveBeenCalledTimes(1);
  });

  it('uses the old one while it is valid and renewal fails', async () => {
    const identity = new PersonaIdentity(session('first', 60), {
      fetchSession: async () => {
        throw new Error('down');
      },
      onSignOut: jest.fn(),
    });
    await expect(identity.getCredentials()).resolves.toEqual({
      token: 'first',
    });
  });

  it('fails when the token has run out and renewal fails, then recovers', async () => {
    let down = true;
    const identity = new PersonaIdentity(session('first', -1), {
      fetchSession: async () => {
        if (down) throw new Error('down');
        return session('second', 3600);
      },
      onSignOut: jest.fn(),
    });
    await expect(identity.getCredentials()).rejects.toThrow('down');
    down = false;
    await expect(identity.getCredentials()).resolves.toEqual({
      token: 'second',
    });
  });
});

describe('rememberedChoice', () => {
  afterEach(() => window.localStorage.clear());

  it('comes back until it is forgotten', () => {
    const choice = { kind: 'persona', id: 'team-lead' } as const;
    rememberedChoice.write(choice);
    expect(rememberedChoice.read()).toEqual(choice);
    rememberedChoice.forget();
    expect(rememberedChoice.read()).toBeUndefined();
  });

  it.each(['not json', '{"kind":"ghost","id":"x"}', '{"kind":"persona"}'])(
    'takes no notice of %s',
    stored => {
      window.localStorage.setItem('boardwalk.sign-in', stored);
      expect(rememberedChoice.read()).toBeUndefined();
    },
  );
});

it.each([
  [new TypeError('Failed to fetch'), 'Boardwalk does not answer'],
  [
    Object.assign(new Error('closed'), { name: 'PopupRejectedError' }),
    'Sign-in was cancelled',
  ],
  [
    new Error('Failed to sign-in, unable to resolve user identity'),
    'Your account is not part of this organisation',
  ],
  [new Error('Something else'), 'Sign-in failed'],
])('explains %s', (error, title) => {
  expect(describeSignInError(error).title).toBe(title);
});
