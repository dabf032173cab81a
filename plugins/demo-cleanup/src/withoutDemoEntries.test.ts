import { withoutDemoEntries } from './withoutDemoEntries';

describe('withoutDemoEntries', () => {
  const demo = new Set(['component:default/checkout']);

  it('drops starred entities of the demo', () => {
    expect(
      withoutDemoEntries(
        '["component:default/mine","component:default/Checkout"]',
        demo,
      ),
    ).toBe('["component:default/mine"]');
  });

  it('drops visits of demo entities, and keeps visits of pages', () => {
    expect(
      withoutDemoEntries(
        '[{"pathname":"/docs"},{"entityRef":"component:default/checkout"}]',
        demo,
      ),
    ).toBe('[{"pathname":"/docs"}]');
  });

  it.each([
    '["component:default/mine"]',
    '[]',
    '[7,null]',
    '{"a":1}',
    '"dark"',
  ])('leaves %s alone', text => {
    expect(withoutDemoEntries(text, demo)).toBeUndefined();
  });
});
