import { ConfigReader } from '@backstage/config';
import { readPlatformGroup } from './readPlatformGroup';

const read = (platformGroup?: string) =>
  readPlatformGroup(new ConfigReader({ boardwalk: { platformGroup } }));

describe('readPlatformGroup', () => {
  it.each([
    ['platform', 'group:default/platform'],
    ['Group:Default/Platform', 'group:default/platform'],
    ['group:infra/platform', 'group:infra/platform'],
  ])('reads %s as %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it('is undefined without the setting', () => {
    expect(read()).toBeUndefined();
  });

  it('refuses what is not a group', () => {
    expect(() => read('user:default/ada')).toThrow(
      /boardwalk\.platformGroup must name a group/,
    );
  });
});
