import { readListState, writeListState } from './listState';

const read = (query: string) => readListState(new URLSearchParams(query));

describe('the address of the list', () => {
  it.each(['', 'show=all', 'state=failed&text=pay', 'show=all&offset=20'])(
    'keeps "%s"',
    query => {
      expect(writeListState(read(query)).toString()).toBe(query);
    },
  );

  it.each(['state=fine', 'offset=-1', 'offset=x', 'show=none'])(
    'ignores %s',
    query => {
      expect(read(query)).toEqual(read(''));
    },
  );
});
