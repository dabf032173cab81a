import { ADS, CHECKOUT, ENGINEERING } from '../__testUtils__/results';
import { aWave } from '../__testUtils__/waves';
import { pickWave, treeOrder } from './dashboardParams';

describe('pickWave', () => {
  const waves = [
    aWave({ id: 'draft', state: 'draft' }),
    aWave({ id: 'open', state: 'open' }),
    aWave({ id: 'event', kind: 'event' }),
    aWave({ id: 'newest' }),
    aWave({ id: 'older' }),
  ];
  it.each([
    [undefined, 'newest'],
    ['older', 'older'],
    ['open', 'open'],
    ['draft', 'newest'],
    ['unknown', 'newest'],
  ])('asked for %s shows %s', (asked, shown) => {
    expect(pickWave(waves, asked)?.id).toBe(shown);
  });

  it('takes what there is when nothing was published', () => {
    expect(pickWave(waves.slice(0, 2), undefined)?.id).toBe('open');
    expect(pickWave(waves.slice(0, 1), undefined)).toBeUndefined();
  });
});

describe('treeOrder', () => {
  const cart = {
    ...ADS,
    ref: 'group:default/cart',
    title: 'Cart',
    parentRef: CHECKOUT.ref,
  };
  const groups = [CHECKOUT, cart, ENGINEERING, ADS];
  it('puts each group before those below it, and siblings by title', () => {
    expect(treeOrder(groups).map(({ title, depth }) => [title, depth])).toEqual(
      [
        ['Engineering', 0],
        ['Ads', 1],
        ['Checkout', 1],
        ['Cart', 2],
      ],
    );
  });
  it('begins at a group', () => {
    expect(treeOrder(groups, CHECKOUT.ref).map(({ title }) => title)).toEqual([
      'Checkout',
      'Cart',
    ]);
  });
});
