import { allowPermissions } from '@boardwalk/plugin-permission-node';
import { RuleRegistry } from './RuleRegistry';

describe('RuleRegistry', () => {
  it('keeps the rules of all callers', () => {
    const registry = new RuleRegistry();
    registry.addRules(allowPermissions('a.read', []));
    registry.addRules(
      allowPermissions('b.read', []),
      allowPermissions('b.write', []),
    );
    expect(registry.rules.map(({ id }) => id)).toEqual([
      'a.read',
      'b.read',
      'b.write',
    ]);
  });

  it('refuses a second rule of the same id', () => {
    const registry = new RuleRegistry();
    registry.addRules(allowPermissions('a.read', []));
    expect(() => registry.addRules(allowPermissions('a.read', []))).toThrow(
      /'a\.read' was already added/,
    );
  });
});
