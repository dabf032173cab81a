import { mockServices } from '@backstage/backend-test-utils';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { demoEvents } from '../domain/demoEvents';
import { demoProfiles } from '../domain/profiles';
import { DemoReporter } from './DemoReporter';

function setUp(lastDay: string | undefined) {
  const reported: DoraEventInput[] = [];
  const sizes: number[] = [];
  const now = new Date('2026-02-03T15:00:00Z');
  const reporter = DemoReporter.create({
    logger: mockServices.logger.mock(),
    lastDay: async () => lastDay,
    now: () => now,
    dora: {
      report: async events => {
        reported.push(...events);
        sizes.push(events.length);
        return { accepted: events.length, duplicates: 0 };
      },
    },
  });
  return { reporter, reported, sizes, now };
}

describe('DemoReporter', () => {
  it('reports the whole history at first, in batches', async () => {
    const { reporter, reported, sizes, now } = setUp(undefined);
    await reporter.report();
    expect(JSON.stringify(reported)).toBe(
      JSON.stringify([...demoEvents(demoProfiles, { now })]),
    );
    expect(Math.max(...sizes)).toBe(1_000);
  });

  it('goes on from where it was, with the weeks in which something may still change', async () => {
    const { reporter, reported, now } = setUp('2026-02-01');
    await reporter.report();
    expect(reported).toEqual([
      ...demoEvents(demoProfiles, { from: '2026-01-18', now }),
    ]);
  });

  it('reports nothing twice while it runs', async () => {
    const { reporter, reported } = setUp('2026-02-01');
    await reporter.report();
    const first = reported.length;
    await reporter.report();
    expect(reported).toHaveLength(first);
  });

  it('stops when it is told to', async () => {
    const { reporter, reported } = setUp(undefined);
    await reporter.report(AbortSignal.abort());
    expect(reported).toEqual([]);
  });
});
