const DAY_MS = 86_400_000;
/** Two waves of one audience are four weeks apart at least; this leaves room for the open one. */
const BEFORE_OPEN_DAYS = 40;
const OPEN_SINCE_DAYS = 4;
const MONTHS_BETWEEN = 3;

/** When a wave of the demo is asked. */
export interface DemoWave {
  title: string;
  kind: 'baseline' | 'scheduled';
  openedAt: Date;
  closesAt: Date;
}

/** What the demo shows at a moment: three waves that are over, and one to answer. */
export interface DemoCalendar {
  past: DemoWave[];
  open: DemoWave;
}

const at = (day: Date, hour: number) => {
  const moment = new Date(day);
  moment.setUTCHours(hour, 0, 0, 0);
  return moment;
};

function waveFrom(day: Date, kind: DemoWave['kind']): DemoWave {
  const month = day.toLocaleString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    title:
      kind === 'baseline'
        ? `Before the platform, ${month}`
        : `Infrastructure load, ${month}`,
    kind,
    openedAt: at(day, 9),
    closesAt: at(new Date(day.getTime() + 11 * DAY_MS), 17),
  };
}

/** The second Monday of a month; months beyond December are of the next year. */
function secondMonday(year: number, month: number): Date {
  const first = new Date(Date.UTC(year, month, 1));
  const untilMonday = (8 - first.getUTCDay()) % 7;
  return new Date(Date.UTC(year, month, 1 + untilMonday + 7));
}

/** The teams of the demo came to the platform from August 2025 on. */
const BASELINE = waveFrom(secondMonday(2025, 5), 'baseline');

/** Quarterly since the baseline; of those that are over, the latest two are shown. */
export function demoCalendar(now: Date): DemoCalendar {
  const limit = now.getTime() - BEFORE_OPEN_DAYS * DAY_MS;
  const scheduled: DemoWave[] = [];
  for (let month = 5 + MONTHS_BETWEEN; ; month += MONTHS_BETWEEN) {
    const wave = waveFrom(secondMonday(2025, month), 'scheduled');
    if (wave.openedAt.getTime() > limit) break;
    scheduled.push(wave);
  }
  return {
    past: [BASELINE, ...scheduled.slice(-2)],
    open: waveFrom(
      new Date(now.getTime() - OPEN_SINCE_DAYS * DAY_MS),
      'scheduled',
    ),
  };
}
