import { ConfigReader } from '@backstage/config';
import { countEventTokens } from './countEventTokens';

const count = (...restrictions: Array<object[] | undefined>) =>
  countEventTokens(
    new ConfigReader({
      backend: {
        auth: {
          externalAccess: restrictions.map(accessRestrictions => ({
            type: 'static',
            options: { token: 'not to be read', subject: 'ci' },
            ...(accessRestrictions && { accessRestrictions }),
          })),
        },
      },
    }),
  );

describe('countEventTokens', () => {
  it('finds none where none is configured', () => {
    expect(countEventTokens(new ConfigReader({}))).toBe(0);
  });

  it.each([
    [undefined, 1],
    [[{ plugin: 'dora' }], 1],
    [[{ plugin: 'dora', permission: 'dora.event.create' }], 1],
    [[{ plugin: 'dora', permission: ['a', 'dora.event.create'] }], 1],
    [[{ plugin: 'dora', permission: 'a, dora.event.create' }], 1],
    [[{ plugin: 'dora', permission: 'dora.metric.read' }], 0],
    [[{ plugin: 'catalog' }], 0],
    [[], 0],
  ])('counts a caller that is held to %j as %s', (restrictions, expected) => {
    expect(count(restrictions)).toBe(expected);
  });

  it('counts all of them', () => {
    expect(count([{ plugin: 'dora' }], [{ plugin: 'search' }], undefined)).toBe(
      2,
    );
  });
});
