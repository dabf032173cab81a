/** A line of the grid, and what is written at it. */
export interface Tick {
  value: number;
  text: string;
}
