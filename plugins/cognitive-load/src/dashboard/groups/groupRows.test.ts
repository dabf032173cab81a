import { anOverview } from '../../__testUtils__/overview';
import { ENGINEERING } from '../../__testUtils__/results';
import { groupRows, sortGroupRows } from './groupRows';

const rows = groupRows(anOverview(), ENGINEERING.ref);
const titles = (sorted: typeof rows) => sorted.map(({ group }) => group.title);

it('has a row for each group, with nothing for what is held back', () => {
  expect(titles(rows)).toEqual(['Engineering', 'Ads', 'Checkout', 'Data']);
  expect(rows[1].index).toBeUndefined();
  expect(rows[2].figures['subscale:friction']?.value).toBe(68);
  expect(rows[2].change?.flagged).toBe(true);
});

it.each([
  ['title', 'desc', ['Engineering', 'Data', 'Checkout', 'Ads']],
  ['index', 'asc', ['Data', 'Engineering', 'Checkout', 'Ads']],
  ['index', 'desc', ['Checkout', 'Engineering', 'Data', 'Ads']],
  ['n', 'desc', ['Engineering', 'Data', 'Checkout', 'Ads']],
  ['change', 'asc', ['Checkout', 'Engineering', 'Ads', 'Data']],
] as const)('sorts by %s, %s', (by, order, expected) => {
  expect(titles(sortGroupRows(rows, { by, order }))).toEqual(expected);
});
