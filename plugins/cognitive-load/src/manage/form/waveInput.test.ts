import { aWave } from '../../__testUtils__/waves';
import { newWaveInput, toNewWave, waveInputOf } from './waveInput';

const definition = { key: 'infra-load', version: 1 };

it('proposes two weeks and the usual thresholds', () => {
  const input = newWaveInput(definition, new Date(2026, 11, 24, 9, 30));
  expect(input.closesAt).toBe('2027-01-07T16:00');
  expect(input.thresholds).toEqual({ headline: 5, items: 8, comments: 10 });
});

it('sends times as moments, and none that is left empty', () => {
  const input = {
    ...newWaveInput(definition, new Date(2026, 11, 24)),
    title: ' Winter ',
    audience: ['group:default/a'],
  };
  expect(toNewWave(input)).toEqual({
    title: 'Winter',
    kind: 'scheduled',
    definition,
    modules: [],
    audience: ['group:default/a'],
    closesAt: new Date(2027, 0, 7, 16).toISOString(),
    thresholds: { headline: 5, items: 8, comments: 10 },
  });
  expect(toNewWave({ ...input, opensAt: '2026-12-25T08:00' }).opensAt).toBe(
    new Date(2026, 11, 25, 8).toISOString(),
  );
});

it('reads a draft back as it was', () => {
  const draft = aWave({
    state: 'draft',
    kind: 'baseline',
    modules: ['raw-tlx'],
    opensAt: new Date(2026, 9, 31, 9).toISOString(),
  });
  expect(toNewWave(waveInputOf(draft))).toMatchObject({
    title: draft.title,
    kind: 'baseline',
    modules: ['raw-tlx'],
    audience: draft.audience,
    opensAt: draft.opensAt,
    closesAt: draft.closesAt,
    thresholds: draft.thresholds,
  });
});
