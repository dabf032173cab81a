/** SQL of a moment as milliseconds since 1970; a double, as the driver gives whole numbers of eight bytes as text. */
export const moment = (column: string, name = column) =>
  `(extract(epoch from ${column}) * 1000)::float8 AS ${name}`;
