import { normaliseRepository } from './normaliseRepository';

describe('normaliseRepository', () => {
  it.each([
    ['https://github.com/Acme/Shop', 'github.com/acme/shop'],
    ['https://github.com/acme/shop.git', 'github.com/acme/shop'],
    ['https://user:secret@github.com/acme/shop/', 'github.com/acme/shop'],
    ['ssh://git@git.acme.dev:2222/acme/shop.git', 'git.acme.dev/acme/shop'],
    ['git@github.com:acme/shop.git', 'github.com/acme/shop'],
    ['github.com/acme/shop', 'github.com/acme/shop'],
    ['Acme/Shop', 'acme/shop'],
    ['shop', 'shop'],
    ['/', '/'],
    ['https://github.com/', 'github.com'],
  ])('brings %s into the form %s', (written, form) => {
    expect(normaliseRepository(written)).toBe(form);
  });

  it('leaves its own results as they are', () => {
    for (const text of ['a.git.git', '//a//', 'x@y:z', 'https://h/p.git/'])
      expect(normaliseRepository(normaliseRepository(text))).toBe(
        normaliseRepository(normaliseRepository(normaliseRepository(text))),
      );
  });
});
