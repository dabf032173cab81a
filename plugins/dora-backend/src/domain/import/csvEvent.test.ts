import { parseEvent } from '@boardwalk/plugin-dora-common';
import { createRowReader, headerProblem } from './csvEvent';

const now = Date.UTC(2026, 10, 25);

describe('createRowReader', () => {
  it('makes an event of a row, with nested fields, numbers and JSON', () => {
    const columns =
      'type,source,id,service,environment,status,finishedAt,attempt,rework,rollbackOf.source,rollbackOf.id,changes,artifact'.split(
        ',',
      );
    const event = createRowReader(columns)([
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
    ]);
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

  it('takes an id without its source as one of the same source', () => {
    const read = createRowReader(['rollbackOf.source', 'rollbackOf.id']);
    expect(read(['', '7'])).toEqual({ rollbackOf: '7' });
    expect(read(['ci', '7'])).toEqual({
      rollbackOf: { source: 'ci', id: '7' },
    });
    expect(createRowReader(['causedBy'])(['7'])).toEqual({ causedBy: '7' });
  });

  it('says which column holds broken JSON', () => {
    expect(() => createRowReader(['changes'])(['[{'])).toThrow(
      'changes: does not hold valid JSON',
    );
  });
});

describe('headerProblem', () => {
  it('takes fields of events, nested ones too', () => {
    expect(headerProblem(['id', 'pullRequest.number'])).toBeUndefined();
  });

  it.each([
    [
      ['id', 'finished_at', 'x'],
      '"finished_at" is not a field of an event; is it "finishedAt"?',
    ],
    [
      ['id', '__proto__'],
      '"__proto__" is not a field of an event; the first line',
    ],
    [['id', 'type', 'id'], '"id" appears twice'],
  ])('refuses %j', (columns, message) => {
    expect(headerProblem(columns)).toContain(message);
  });
});
