import { hostnameOf, isLoopbackHost } from './loopback';

describe('isLoopbackHost', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])(
    'takes %s for this machine',
    host => {
      expect(isLoopbackHost(host)).toBe(true);
    },
  );

  it.each([
    '',
    '0.0.0.0',
    '::',
    '10.0.0.1',
    'portal.example.com',
    'localhost.example.com',
    '127.0.0.1.example.com',
    'example.com#localhost',
  ])('does not take %s for this machine', host => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('hostnameOf', () => {
  it.each([
    ['localhost:7007', 'localhost'],
    ['[::1]:7007', '[::1]'],
    ['https://portal.example.com/x', 'portal.example.com'],
    ['user@evil.example', 'evil.example'],
  ])('reads %s as %s', (value, expected) => {
    expect(hostnameOf(value)).toBe(expected);
  });

  it.each(['null', 'a b', 'http://'])('reads %s without failing', value => {
    expect(['null', undefined]).toContain(hostnameOf(value));
  });
});
