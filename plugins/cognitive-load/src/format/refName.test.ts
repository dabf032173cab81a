import { refName } from './refName';

it.each([
  ['group:default/platform-engineering', 'Platform engineering'],
  ['user:default/maya.okafor', 'maya.okafor'],
  ['no ref at all:', 'no ref at all:'],
])('calls %s %s', (ref, name) => {
  expect(refName(ref)).toBe(name);
});
