const FIRST = 2_147_483_563;
const SECOND = 2_147_483_399;

/** Numbers between 0 and 1, both exclusive. */
export type Random = () => number;

/**
 * A row of random numbers, the same for the same seed on every machine. Two
 * generators that are combined (L'Ecuyer, Communications of the ACM 31, 1988):
 * their products stay below 2^53, so that whole numbers stay exact.
 */
export function createRandom(seed: number): Random {
  let first = 1 + (Math.abs(Math.trunc(seed)) % (FIRST - 1));
  let second = 1 + ((Math.abs(Math.trunc(seed)) * 31 + 17) % (SECOND - 1));
  const next = () => {
    first = (40_014 * first) % FIRST;
    second = (40_692 * second) % SECOND;
    const difference = first - second;
    return (difference < 1 ? difference + FIRST - 1 : difference) / FIRST;
  };
  // The first numbers of seeds that are near each other are near as well.
  for (let step = 0; step < 32; step++) next();
  return next;
}
