import { versionOf } from './versionOf';

describe('versionOf', () => {
  it.each([
    ['registry.acme.io:5000/shop:1.4.2', 'abc', '1.4.2'],
    ['registry.acme.io:5000/shop:1.4.2@sha256:0a1b', null, '1.4.2'],
    ['registry.acme.io:5000/shop', 'v1.4.2', 'v1.4.2'],
    [null, '0123456789abcdef0123456789abcdef01234567', '0123456789ab'],
    [null, null, null],
  ])('calls %s at %s %s', (artifact, revision, expected) => {
    expect(versionOf({ artifact, revision })).toBe(expected);
  });
});
