import {
  DEFAULT_THRESHOLDS,
  type NewWave,
  type Thresholds,
  type Wave,
} from '@boardwalk/plugin-cognitive-load-common';

/** What the form holds; times are those of the reader, as inputs have them. */
export interface WaveInput {
  title: string;
  kind: NewWave['kind'];
  definition: { key: string; version: number };
  modules: string[];
  audience: string[];
  opensAt: string;
  closesAt: string;
  thresholds: Thresholds;
}

const USUAL_DAYS = 14;
const CLOSES_AT_HOUR = 16;
const pad = (value: number) => String(value).padStart(2, '0');

/** `2026-11-14T16:00` in the time zone of the reader. */
export const toInputTime = (moment: Date) =>
  `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(
    moment.getDate(),
  )}T${pad(moment.getHours())}:${pad(moment.getMinutes())}`;

/** A new wave: regular, two weeks, with the usual thresholds. */
export function newWaveInput(
  definition: { key: string; version: number },
  now: Date,
): WaveInput {
  const closes = new Date(
    now.getFullYear(),
    now.getMonth(),
    now.getDate() + USUAL_DAYS,
    CLOSES_AT_HOUR,
  );
  return {
    title: '',
    kind: 'scheduled',
    definition: { key: definition.key, version: definition.version },
    modules: [],
    audience: [],
    opensAt: '',
    closesAt: toInputTime(closes),
    thresholds: DEFAULT_THRESHOLDS,
  };
}

/** The form of a draft. */
export const waveInputOf = (wave: Wave): WaveInput => ({
  title: wave.title,
  kind: wave.kind === 'baseline' ? 'baseline' : 'scheduled',
  definition: {
    key: wave.definition.key,
    version: wave.definition.version,
  },
  modules: wave.modules,
  audience: wave.audience,
  opensAt: wave.opensAt ? toInputTime(new Date(wave.opensAt)) : '',
  closesAt: toInputTime(new Date(wave.closesAt)),
  thresholds: wave.thresholds,
});

/** What is sent of the form. */
export const toNewWave = (input: WaveInput): NewWave => ({
  title: input.title.trim(),
  kind: input.kind,
  definition: input.definition,
  modules: input.modules,
  audience: input.audience,
  ...(input.opensAt && { opensAt: new Date(input.opensAt).toISOString() }),
  closesAt: new Date(input.closesAt).toISOString(),
  thresholds: input.thresholds,
});
