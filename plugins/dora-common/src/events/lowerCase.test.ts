import { lowerCase } from './lowerCase';

describe('lowerCase', () => {
  it.each([
    ['component:default/a-1', 'component:default/a-1'],
    ['Component:Default/ShOp', 'component:default/shop'],
    ['\u0000\u007f[`', '\u0000\u007f[`'],
    ['ÄRGER', 'ärger'],
    ['İ', 'i̇'],
  ])('writes %j as %j', (text, lower) => {
    expect(lowerCase(text)).toBe(lower);
  });
});
