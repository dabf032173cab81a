import { withDefaults } from './withDefaults';

const defaults = {
  type: 'deployment',
  source: 'old-ci',
  service: 'shop',
  environment: 'production',
};

describe('withDefaults', () => {
  it('fills in what is missing, and nothing else', () => {
    expect(withDefaults({ id: 1, source: 'ci' }, defaults)).toEqual({
      type: 'deployment',
      id: 1,
      source: 'ci',
      service: 'shop',
      environment: 'production',
    });
  });

  it('gives no service to what names an entity, and no environment to what has none', () => {
    expect(
      withDefaults({ type: 'pipeline', entityRef: 'component:cart' }, defaults),
    ).toEqual({
      type: 'pipeline',
      entityRef: 'component:cart',
      source: 'old-ci',
    });
  });

  it('leaves alone what is no event', () => {
    expect(withDefaults([1], defaults)).toEqual([1]);
    expect(withDefaults(null, defaults)).toBeNull();
  });
});
