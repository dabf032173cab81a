import { isSafeLink } from './isSafeLink';

describe('isSafeLink', () => {
  it.each([
    ['README', 'docs/index.md'],
    ['docs/README.md', '../README.md'],
    ['docs/a/b', './../../c'],
    ['here', '.'],
    ['docs/root', '..'],
  ])('keeps %s -> %s', (path, target) =>
    expect(isSafeLink(path, target)).toBe(true),
  );

  it.each([
    ['passwd', '/etc/passwd'],
    ['passwd', '../etc/passwd'],
    ['docs/passwd', '../../etc/passwd'],
    ['./docs/passwd', '../../etc/passwd'],
    // With `a/b/x -> ../..`, this leads out of the tree.
    ['passwd', 'a/b/x/../etc/passwd'],
    ['docs/passwd', '../a/..//../etc'],
  ])('refuses %s -> %s', (path, target) =>
    expect(isSafeLink(path, target)).toBe(false),
  );
});
