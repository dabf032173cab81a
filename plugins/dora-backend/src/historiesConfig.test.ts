import { ConfigReader } from '@backstage/config';
import { readDoraConfig } from './config';

const read = (histories: unknown) =>
  readDoraConfig(new ConfigReader({ dora: { histories: histories as never } }))
    .histories;

describe('dora.histories', () => {
  it('names repositories, their service and what counts as a release', () => {
    expect(readDoraConfig(new ConfigReader({})).histories).toEqual([]);
    expect(
      read([
        { path: '.', service: 'component:default/portal', branch: 'main' },
        { path: '/srv/shop', service: 'shop', environment: 'live', tags: 'v*' },
      ]),
    ).toEqual([
      {
        path: '.',
        service: 'component:default/portal',
        environment: 'production',
        branch: 'main',
      },
      { path: '/srv/shop', service: 'shop', environment: 'live', tags: 'v*' },
    ]);
  });

  it.each([
    [{ path: '.' }, 'dora.histories: '],
    [[{ path: '.' }], 'dora.histories[0].service: '],
    [[{ path: '', service: 'a' }], 'dora.histories[0].path: '],
    [
      [{ path: '.', service: 'a', tag: 'v*' }],
      'dora.histories[0]: Unrecognized key: "tag"',
    ],
    [
      [{ path: '.', service: 'a', tags: 'v*', branch: 'main' }],
      'dora.histories[0]: tags and branch exclude each other',
    ],
  ])('refuses %j', (histories, message) => {
    expect(() => read(histories)).toThrow(message);
  });
});
