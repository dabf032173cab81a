import { monthOf, weekOf, type Day } from '../time/days';

export type Grain = 'day' | 'week' | 'month';

/** A cell of `scope_cells`, by its first day. */
export interface Cell {
  grain: Grain;
  start: Day;
}

/** Few cells that cover the days from `first` up to `end`, each day once. */
export function coverDays(first: Day, end: Day): Cell[] {
  const cells: Cell[] = [];
  let day = first;
  while (day < end) {
    const nextMonth = monthOf(day, 1);
    // A week must not reach into a month that fits as a whole.
    const limit =
      nextMonth < end && monthOf(nextMonth, 1) <= end ? nextMonth : end;
    if (monthOf(day) === day && nextMonth <= end) {
      cells.push({ grain: 'month', start: day });
      day = nextMonth;
    } else if (weekOf(day) === day && day + 7 <= limit) {
      cells.push({ grain: 'week', start: day });
      day += 7;
    } else {
      cells.push({ grain: 'day', start: day });
      day += 1;
    }
  }
  return cells;
}
