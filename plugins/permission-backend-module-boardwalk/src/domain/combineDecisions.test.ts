import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import { combineDecisions } from './combineDecisions';

const conditional = (
  rule: string,
  resourceType = 'catalog-entity',
): ConditionalPolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType,
  conditions: { rule, resourceType, params: {} },
});

describe('combineDecisions', () => {
  it.each([
    ['nothing', []],
    ['rules without an opinion', [undefined, undefined]],
    ['a deny beside an allow', ['allow', 'deny'] as const],
    ['a deny beside a condition', [conditional('A'), 'deny'] as const],
  ])('denies for %s', (_title, decisions) => {
    expect(combineDecisions(decisions)).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('lets an allow win over conditions', () => {
    expect(combineDecisions([conditional('A'), undefined, 'allow'])).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it('passes a single condition on', () => {
    expect(combineDecisions([undefined, conditional('A')])).toEqual(
      conditional('A'),
    );
  });

  it('joins conditions with any of', () => {
    const a = conditional('A');
    const b = conditional('B');
    expect(combineDecisions([a, b])).toEqual({
      ...a,
      conditions: { anyOf: [a.conditions, b.conditions] },
    });
  });

  it('does not widen access by conditions of another resource type', () => {
    expect(
      combineDecisions([conditional('A'), conditional('B', 'other')]),
    ).toEqual(conditional('A'));
  });
});
