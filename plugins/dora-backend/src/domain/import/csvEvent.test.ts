import { parseEvent } from '@boardwalk/plugin-dora-common';
import { csvEvent, unknownColumn } from './csvEvent';

const now = Date.UTC(2026, 10, 25);

describe('csvEvent', () => {
  it('makes an event of a row, with nested fields, numbers and JSON', () => {
    const columns =
      'type,source,id,service,environment,status,finishedAt,attempt,rework,rollbackOf.source,rollbackOf.id,changes,artifact'.split(
        ',',
      );
    const event = csvEvent(
      columns,
      [
        'deployment',
        'ci',
        '17',
        'shop',
        'production',
        'success',
        '2026-03-01T12:00:00Z',
        '2',
        'TRUE',
        'ci',
        '16',
        '[{"id":"a","committedAt":"2026-03-01T10:00:00Z"}]',
        '',
      ],
      {},
    );
    expect(event).toEqual({
      type: 'deployment',
      source: 'ci',
      id: '17',
      service: 'shop',
      environment: 'production',
      status: 'success',
      finishedAt: '2026-03-01T12:00:00Z',
      attempt: 2,
      rework: true,
      rollbackOf: { source: 'ci', id: '16' },
      changes: [{ id: 'a', committedAt: '2026-03-01T10:00:00Z' }],
    });
    expect(parseEvent(event, { now }).error).toBeUndefined();
  });

  it('lets cells win over defaults, and defaults over nothing', () => {
    expect(
      csvEvent(['source', 'id'], ['', 'x'], { source: 'csv', id: 'y' }),
    ).toEqual({ source: 'csv', id: 'x' });
  });

  it('says which column holds broken JSON', () => {
    expect(() => csvEvent(['changes'], ['[{'], {})).toThrow(
      'The column "changes" does not hold valid JSON',
    );
  });
});

describe('unknownColumn', () => {
  it('names the first column that no event has', () => {
    expect(unknownColumn(['id', 'pullRequest.number'])).toBeUndefined();
    expect(unknownColumn(['id', 'finished_at', 'x'])).toBe('finished_at');
    expect(unknownColumn(['__proto__'])).toBe('__proto__');
  });
});
