import { waitForDeliveries } from './waitForDeliveries';

const source = (id: string, pending: number, dead: number) => ({
  id,
  title: id,
  deliveries: { pending, dead, done: 0, ignored: 0 },
});

describe('waitForDeliveries', () => {
  it('looks until nothing of the source waits any more', async () => {
    const getSources = jest
      .fn()
      .mockResolvedValueOnce({ items: [source('a', 2, 0), source('b', 9, 9)] })
      .mockResolvedValue({ items: [source('a', 0, 1), source('b', 9, 9)] });
    expect(await waitForDeliveries({ getSources }, 'a')).toEqual({
      dead: 1,
      pending: 0,
    });
    expect(getSources).toHaveBeenCalledTimes(2);
  });

  it('sums all of them up without a source', async () => {
    const getSources = async () => ({
      items: [source('a', 0, 1), source('b', 0, 2), { id: 'c', title: 'c' }],
      events: { path: '', tokens: 0 },
    });
    expect(await waitForDeliveries({ getSources })).toEqual({
      dead: 3,
      pending: 0,
    });
  });
});
