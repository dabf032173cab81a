import { createMockDirectory } from '@backstage/backend-test-utils';
import { findProjectRoot } from './findProjectRoot';

describe('findProjectRoot', () => {
  const directory = createMockDirectory();

  it('climbs to the folder with backstage.json', () => {
    directory.setContent({
      'backstage.json': '{}',
      packages: { backend: { src: {} } },
    });
    expect(findProjectRoot(directory.resolve('packages/backend/src'))).toBe(
      directory.path,
    );
  });

  it('stays where it is when no folder above has one', () => {
    directory.setContent({ packages: { backend: {} } });
    expect(findProjectRoot(directory.resolve('packages'))).toBe(
      directory.resolve('packages'),
    );
  });
});
