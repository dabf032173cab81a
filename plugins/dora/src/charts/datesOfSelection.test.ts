import { datesOfSelection } from './datesOfSelection';

it('names the days of the time zone, with an exclusive end', () => {
  const week = {
    start: '2026-03-22T23:00:00.000Z',
    // Summer time began meanwhile.
    end: '2026-03-29T22:00:00.000Z',
  };
  expect(datesOfSelection(week, 'Europe/Berlin')).toEqual({
    from: '2026-03-23',
    to: '2026-03-30',
  });
});

it('takes a day that has begun whole', () => {
  const part = {
    start: '2026-03-30T00:00:00.000Z',
    end: '2026-03-31T09:30:00.000Z',
  };
  expect(datesOfSelection(part, 'UTC')).toEqual({
    from: '2026-03-30',
    to: '2026-04-01',
  });
});
