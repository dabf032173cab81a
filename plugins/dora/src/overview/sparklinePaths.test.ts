import { sparklinePaths } from './sparklinePaths';

const box = { width: 100, height: 20 };

it.each([
  [[], []],
  [[null, null], []],
  [[0, 5, 10], ['M0,20L50,10L100,0']],
  [[0, 0], ['M0,20L100,20']],
  [[4], ['M0,0L0,0']],
])('draws %j', (values, paths) => {
  expect(sparklinePaths(values, box)).toEqual(paths);
});

it('leaves a gap where nothing is known', () => {
  expect(sparklinePaths([10, null, 5, 10], box)).toEqual([
    'M0,0L0,0',
    'M66.7,10L100,0',
  ]);
});
