import { createPageShares, createShareCount } from './pageShares';

describe('createPageShares', () => {
  it('gives each page to one thread, from both ends', () => {
    const count = createShareCount();
    const [here, helper, other] = [1, 2, 3].map(() =>
      createPageShares(count, 5),
    );
    expect([
      here.takeFirst(),
      helper.takeLast(),
      other.takeLast(),
      here.takeFirst(),
      helper.takeLast(),
      here.takeFirst(),
      other.takeLast(),
    ]).toEqual([0, 4, 3, 1, 2, undefined, undefined]);
  });

  it('has none left for anybody after one gave up', () => {
    const count = createShareCount();
    const [here, helper] = [1, 2].map(() => createPageShares(count, 5));
    helper.takeLast();
    helper.giveUp();
    expect(here.takeFirst()).toBeUndefined();
    expect(helper.takeLast()).toBeUndefined();
  });
});
