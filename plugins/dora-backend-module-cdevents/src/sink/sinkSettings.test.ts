import { ConfigReader } from '@backstage/config';
import { readCdeventsSinkSettings } from './sinkSettings';

const read = (cdevents: object, app = { baseUrl: 'https://portal.acme.dev' }) =>
  readCdeventsSinkSettings(
    new ConfigReader({ app, dora: { sinks: { cdevents: cdevents as {} } } }),
  );

describe('readCdeventsSinkSettings', () => {
  it.each([[{}], [{ url: '' }], [{ url: ' ', token: 'x' }]])(
    'is off without an address: %j',
    settings => {
      expect(read(settings)).toBeUndefined();
      expect(readCdeventsSinkSettings(new ConfigReader({}))).toBeUndefined();
    },
  );

  it('has defaults', () => {
    expect(read({ url: 'https://broker.acme.dev/cdevents' })).toEqual({
      url: new URL('https://broker.acme.dev/cdevents'),
      headers: {},
      mode: 'structured',
      types: ['deployment', 'incident', 'change'],
      source: 'https://portal.acme.dev',
      except: ['demo-delivery', 'demo-incidents'],
      maxAgeMs: 30 * 24 * 3_600_000,
    });
  });

  it('reads all there is', () => {
    expect(
      read({
        url: 'http://broker.internal:8080',
        allowInsecure: true,
        token: 't',
        headers: { 'X-Tenant': 'acme' },
        mode: 'binary',
        types: ['change'],
        source: '/portals/acme',
        except: [],
        maxAge: { days: 2 },
      }),
    ).toMatchObject({
      headers: { authorization: 'Bearer t', 'x-tenant': 'acme' },
      mode: 'binary',
      types: ['change'],
      source: '/portals/acme',
      except: [],
      maxAgeMs: 2 * 24 * 3_600_000,
    });
  });

  it.each(['http://localhost:3', 'http://127.0.0.9/x', 'http://[::1]:4/'])(
    'takes %s, which does not leave the computer',
    url => {
      expect(read({ url })?.url.href).toContain('http:');
    },
  );

  it.each([
    [{ url: 'http://broker.acme.dev' }, /must begin with https:/],
    [{ url: 'http://127.0.0.1.evil.dev' }, /must begin with https:/],
    [{ url: 'ftp://broker.acme.dev' }, /must begin with https:/],
    [{ url: 'broker' }, /must be an address/],
    [{ url: 'https://u:geheim@broker.acme.dev' }, /must not hold credentials/],
    [
      { url: 'https://b.dev', mode: 'batch' },
      /mode must be one of structured, binary/,
    ],
    [
      { url: 'https://b.dev', types: ['pipeline'] },
      /types must be one of deployment/,
    ],
    [{ url: 'https://b.dev', source: 'two words' }, /source must be a URI/],
    [
      { url: 'https://b.dev', headers: { 'bad name': 'geheim' } },
      /headers holds what cannot be sent/,
    ],
    [
      { url: 'https://b.dev', headers: { name: 'geheim\nX: y' } },
      /headers holds what cannot be sent/,
    ],
    [{ url: 'https://b.dev', headers: ['x'] }, /headers must map names/],
  ])('refuses %j, and tells no secret', (settings, reason) => {
    let message = '';
    try {
      read(settings);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toMatch(reason);
    expect(message).not.toContain('geheim');
  });
});
