import { nameProblem, suggestName } from './nameRules';

it.each(['ab', 'orders', 'order-history-2', 'a'.repeat(50)])('takes %s', name =>
  expect(nameProblem(name)).toBeUndefined(),
);

it.each([
  ['a', /at least 2/],
  ['a'.repeat(51), /at most 50 characters; this has 51/],
  ['Orders', /not “O”\.$/],
  ['my orders', /not spaces\.$/],
  ['a_b/..', /not “_” or “\/” or “\.”\.$/],
  ['1st', /Begin with a letter/],
  ['-a', /Begin with a letter/],
  ['orders-', /End with/],
  ['a--b', /one dash/],
])('refuses %s', (name, problem) => expect(nameProblem(name)).toMatch(problem));

it.each([
  ['My Orders', 'my-orders'],
  ['orderHistory', 'order-history'],
  ['Größe', 'gro-e'],
  ['2nd try_', 'nd-try'],
  ['a'.repeat(60), 'a'.repeat(50)],
])('turns %s into %s', (name, slug) => {
  expect(suggestName(name)).toBe(slug);
  expect(nameProblem(slug)).toBeUndefined();
});

it('has nothing to suggest where nothing is left', () => {
  expect(suggestName('!!!')).toBeUndefined();
  expect(suggestName('fine')).toBeUndefined();
});
