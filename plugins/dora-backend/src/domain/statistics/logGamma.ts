const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6,
  1.5056327351493116e-7,
];

/** From here on Stirling's series is as exact as a double. */
const LARGE = 100;

/** The natural logarithm of the gamma function of a positive number, by Lanczos, or Stirling for large ones. */
export function logGamma(x: number): number {
  if (x >= LARGE) {
    const square = x * x;
    return (
      (x - 0.5) * Math.log(x) -
      x +
      0.5 * Math.log(2 * Math.PI) +
      (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / x
    );
  }
  const shifted = x - 1;
  const t = shifted + 7.5;
  const sum = COEFFICIENTS.reduce(
    (total, coefficient, index) => total + coefficient / (shifted + index + 1),
    0.9999999999998099,
  );
  return (
    0.5 * Math.log(2 * Math.PI) +
    (shifted + 0.5) * Math.log(t) -
    t +
    Math.log(sum)
  );
}
