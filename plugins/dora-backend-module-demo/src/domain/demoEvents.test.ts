import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEvent, type DoraEventInput } from '@boardwalk/plugin-dora-common';
import { isBadWeek, shareOfWeek } from './calendar';
import { demoEvents } from './demoEvents';
import { DEMO_START, demoProfiles, demoTeams } from './profiles';
import { createRandom } from '@boardwalk/plugin-demo-node';

const NOW = new Date('2026-11-25T11:30:00Z');
const all = [...demoEvents(demoProfiles, { now: NOW })];
const deployments = all.filter(
  (event): event is Extract<DoraEventInput, { type: 'deployment' }> =>
    event.type === 'deployment',
);

describe('demoEvents', () => {
  it('writes events that the engine takes, none of them twice', () => {
    const errors = all.flatMap(
      event => parseEvent(event, { now: NOW.getTime() }).error ?? [],
    );
    expect(errors).toEqual([]);
    const keys = all.map(event =>
      JSON.stringify([
        event.type,
        event.source,
        event.id,
        'environment' in event ? event.environment : '',
        'attempt' in event ? event.attempt : 1,
      ]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says the same at every call, and for a part as for the whole', () => {
    const part = [
      ...demoEvents(demoProfiles, { from: '2026-11-02', now: NOW }),
    ];
    expect(part.length).toBeGreaterThan(100);
    expect(all.slice(-part.length)).toEqual(part);
  });

  it('fills two years, and less in holidays', () => {
    const finished = deployments.map(({ finishedAt }) => finishedAt);
    expect(finished.reduce((a, b) => (a < b ? a : b)) < '2024-12-03').toBe(
      true,
    );
    expect(finished.every(at => at <= NOW.toISOString())).toBe(true);
    const within = (from: string, to: string) =>
      finished.filter(at => at >= from && at < to).length;
    expect(within('2025-12-22', '2026-01-03')).toBeLessThan(
      within('2025-12-01', '2025-12-13') / 3,
    );
  });

  it('gets better after a team came to the platform, and stays as it was elsewhere', () => {
    const perWeek = (name: string, from: string, to: string) =>
      deployments.filter(
        ({ service, environment, finishedAt }) =>
          service === `component:default/${name}` &&
          environment !== 'staging' &&
          finishedAt >= from &&
          finishedAt < to,
      ).length;
    const change = (name: string) =>
      perWeek(name, '2026-03-01', '2026-11-01') /
      perWeek(name, '2025-01-01', '2025-09-01');
    expect(change('checkout-service')).toBeGreaterThan(2);
    expect(change('harbour-booking-service')).toBeLessThan(1.6);
  });

  it('leaves incidents open that are not over yet, and closes them later', () => {
    const incident = all.find(
      (event): event is Extract<DoraEventInput, { type: 'incident' }> =>
        event.type === 'incident' && event.resolvedAt !== undefined,
    )!;
    const early = [
      ...demoEvents(demoProfiles, { now: new Date(incident.detectedAt) }),
    ].find(({ id }) => id === incident.id);
    expect(early).toEqual({ ...incident, resolvedAt: undefined });
    expect(early).not.toHaveProperty('resolvedAt');
  });

  it('never shows an id that could pass for a commit', () => {
    for (const { changes = [] } of deployments)
      for (const { id } of changes) expect(id).not.toMatch(/^[0-9a-f]{7,}$/);
  });
});

describe('the story of the demo', () => {
  const folder = join(__dirname, '../../../../examples/demo');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n---\n')
    .split(/^---$/m);
  const entity = (kind: string, name: string) =>
    files.find(
      text =>
        new RegExp(`^kind: ${kind}$`, 'm').test(text) &&
        new RegExp(`^  name: ${name}$`, 'm').test(text),
    );

  it('is about components that exist', () => {
    const missing = demoProfiles.filter(
      ({ name }) => !entity('Component', name),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.values(demoTeams))(
    'has the day on which $name came to the platform on its group',
    ({ name, platformSince }) => {
      const found = /boardwalk\.dev\/platform-since: '?([\d-]+)'?/.exec(
        entity('Group', name) ?? '',
      );
      expect(found?.[1]).toBe(platformSince);
    },
  );
});

describe('the calendar', () => {
  it('has fewer deployments at week-ends and in holidays', () => {
    const share = (day: string) => shareOfWeek(new Date(day));
    expect(share('2026-11-21')).toBeLessThan(share('2026-11-20'));
    expect(share('2025-12-29')).toBeLessThan(share('2025-12-08') / 5);
  });

  it('gives every team some bad weeks, and the same at each call', () => {
    const weeks = Array.from({ length: 104 }, (_unused, index) =>
      isBadWeek(
        'checkout',
        new Date(Date.parse(DEMO_START) + index * 7 * 86_400_000),
      ),
    );
    const bad = weeks.filter(Boolean).length;
    expect(bad).toBeGreaterThan(1);
    expect(bad).toBeLessThan(20);
  });
});

describe('createRandom', () => {
  it('repeats itself for a seed, and spreads as it should', () => {
    const draw = (seed: string) => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, random.next);
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    const random = createRandom('spread');
    const counts = Array.from({ length: 5000 }, () => random.poisson(2));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean).toBeCloseTo(2, 0);
    const values = Array.from({ length: 5001 }, () =>
      random.logNormal(10, 1),
    ).sort((a, b) => a - b);
    expect(Math.abs(values[2500] - 10)).toBeLessThan(1);
  });
});
