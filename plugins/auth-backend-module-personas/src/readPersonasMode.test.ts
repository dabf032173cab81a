import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readPersonasMode } from './readPersonasMode';

function read(
  change: { listen?: JsonObject[string]; boardwalk?: JsonObject },
  NODE_ENV?: string,
) {
  const baseUrl = 'http://localhost:7007';
  const { listen = { host: '127.0.0.1' }, boardwalk = {} } = change;
  return readPersonasMode(
    new ConfigReader({
      app: { baseUrl },
      backend: { baseUrl, listen },
      boardwalk,
    }),
    { NODE_ENV },
  ).mode;
}

describe('readPersonasMode', () => {
  it.each(['127.0.0.1:7007', 'localhost:7007', { host: '127.0.0.1', port: 1 }])(
    'reads %j as this machine',
    listen => {
      expect(read({ listen })).toBe('on');
    },
  );

  it.each(['7007', ':7007', 7007, { port: 7007 }, '0.0.0.0:7007'])(
    'reads %j as every interface',
    listen => {
      expect(read({ listen })).toBe('refused');
    },
  );

  it('follows the demo and its own switch', () => {
    expect(read({ boardwalk: { demo: false } })).toBe('off');
    expect(read({ boardwalk: { personas: { enabled: false } } })).toBe('off');
  });

  it('is never on in production', () => {
    expect(read({ boardwalk: { demo: true } }, 'production')).toBe('off');
    expect(
      read({ boardwalk: { personas: { enabled: true } } }, 'production'),
    ).toBe('refused');
  });

  it('is on for development', () => {
    expect(read({}, 'development')).toBe('on');
  });
});
