import { readSpec } from './readSpec';

it.each([
  ['main...feature/a', { base: 'main', head: 'feature/a' }],
  ['v1.0...main', { base: 'v1.0', head: 'main' }],
  ['main...', undefined],
  ['main', undefined],
  ['a...b...c', undefined],
  [undefined, undefined],
])('reads %s', (spec, refs) => {
  expect(readSpec(spec)).toEqual(refs);
});
