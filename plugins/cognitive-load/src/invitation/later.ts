const KEY = 'boardwalk.survey-later';

/** The day, in the time zone of the reader. */
const dayOf = (now: Date) =>
  `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;

function read(): Record<string, string> {
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Whether somebody said "later" today. Only this browser knows. */
export const isLater = (waveId: string, now = new Date()): boolean =>
  read()[waveId] === dayOf(now);

/** Does not ask about a wave before tomorrow; what was said on other days is forgotten. */
export function askLater(waveId: string, now = new Date()): void {
  const today = Object.entries(read()).filter(([, day]) => day === dayOf(now));
  try {
    window.localStorage.setItem(
      KEY,
      JSON.stringify({ ...Object.fromEntries(today), [waveId]: dayOf(now) }),
    );
  } catch {
    // Then it is asked again at the next visit.
  }
}
