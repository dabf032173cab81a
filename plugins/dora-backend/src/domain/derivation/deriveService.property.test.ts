import fc from 'fast-check';
import type { DoraDefinitions } from '../definitions';
import type { DerivedDeployment } from '../derived';
import { deriveService } from './deriveService';
import { randomFacts } from './__testUtils__/randomFacts';
import { referenceDerivation } from './__testUtils__/referenceDerivation';

jest.setTimeout(120_000);

const definitions: fc.Arbitrary<DoraDefinitions> = fc.record({
  timeZone: fc.constant('UTC'),
  leadTimeStart: fc.constantFrom('committed', 'authored', 'first-commit'),
  incidentWindowMs: fc.constantFrom(0, 5 * 3_600_000, 24 * 3_600_000),
  alertGapMs: fc.constantFrom(0, 3_600_000, 5 * 3_600_000),
});

/** Stages and what is noted have tests of their own. */
const comparable = (deployments: DerivedDeployment[]) =>
  deployments.map(({ changes, ...deployment }) => ({
    ...deployment,
    changes: changes.map(({ stages: _, plain: __, ...change }) => change),
  }));

describe('deriveService', () => {
  it('does what a plain reading of the definitions does', () => {
    fc.assert(
      fc.property(randomFacts, definitions, (facts, chosen) => {
        expect(comparable(deriveService(facts, chosen).deployments)).toEqual(
          comparable(referenceDerivation(facts, chosen)),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not depend on the order in which facts are listed', () => {
    fc.assert(
      fc.property(randomFacts, definitions, (facts, chosen) => {
        const reversed = {
          ...facts,
          deployments: [...facts.deployments].reverse(),
          incidents: [...facts.incidents].reverse(),
          overrides: [...facts.overrides].reverse(),
        };
        expect(deriveService(reversed, chosen).deployments.reverse()).toEqual(
          deriveService(facts, chosen).deployments,
        );
      }),
    );
  });
});
