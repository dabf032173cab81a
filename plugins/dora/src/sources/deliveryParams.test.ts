import { readDeliveryParams } from './deliveryParams';

const read = (search: string) =>
  readDeliveryParams(new URLSearchParams(search));

describe('readDeliveryParams', () => {
  it('reads what the address says', () => {
    expect(read('source=github&state=done&cursor=12')).toEqual({
      source: 'github',
      state: 'done',
      cursor: '12',
    });
  });

  it.each([
    '',
    'source=&state=&cursor=',
    'source=%00&state=lost&cursor=abc',
    `source=${'x'.repeat(64)}&cursor=${'9'.repeat(20)}`,
    'source=Git%20Hub&cursor=0',
  ])(
    'takes an address that was changed by hand as if it said nothing: %s',
    search => {
      expect(read(search)).toEqual({
        source: undefined,
        state: 'dead',
        cursor: undefined,
      });
    },
  );
});
