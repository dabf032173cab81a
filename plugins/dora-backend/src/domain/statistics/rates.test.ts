import fc from 'fast-check';
import { betaBelow, betaQuantile } from './betaDistribution';
import { gammaBelow, gammaQuantile } from './gammaDistribution';
import { logGamma } from './logGamma';
import { poissonRate, poissonRatio, type EventCount } from './poissonRate';

/** How far a value is off, as a part of what is expected. */
const error = (value: number, expected: number) =>
  value === expected
    ? 0
    : Math.abs(value - expected) / Math.max(Math.abs(expected), 1e-12);

describe('logGamma', () => {
  it('is the logarithm of the factorial', () => {
    let logarithm = 0;
    for (let n = 1; n < 1_000; n++) {
      expect(Math.abs(logGamma(n) - logarithm)).toBeLessThan(
        1e-12 * Math.max(1, logarithm),
      );
      logarithm += Math.log(n);
    }
  });
});

describe('the beta distribution', () => {
  /** The same area by Simpson's rule, which shares nothing with the code. */
  function byIntegration(x: number, a: number, b: number) {
    const density = (t: number) =>
      t <= 0 || t >= 1 ? 0 : t ** (a - 1) * (1 - t) ** (b - 1);
    const area = (to: number) => {
      const steps = 20_000;
      const h = to / steps;
      let sum = density(0) + density(to);
      for (let i = 1; i < steps; i++)
        sum += density(i * h) * (i % 2 === 1 ? 4 : 2);
      return (sum * h) / 3;
    };
    return area(x) / area(1);
  }

  it.each([
    [0.3, 3, 7],
    [0.5, 12, 9],
    [0.91, 4, 4],
    [0.05, 5, 40],
  ])('has the area below %d of (%d, %d)', (x, a, b) => {
    expect(error(betaBelow(x, a, b), byIntegration(x, a, b))).toBeLessThan(
      1e-7,
    );
  });

  it('is a sum of binomial probabilities for whole parameters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (a, b, x) => {
          const n = a + b - 1;
          let probability = (1 - x) ** n;
          let below = 0;
          for (let k = 0; k <= n; k++) {
            if (k >= a) below += probability;
            probability *= (((n - k) / (k + 1)) * x) / (1 - x);
          }
          expect(Math.abs(betaBelow(x, a, b) - below)).toBeLessThan(1e-10);
        },
      ),
    );
  });

  it('is inverted by its quantiles', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (a, b, share) => {
          const x = betaQuantile(share, a, b);
          expect(Math.abs(betaBelow(x, a, b) - share)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});

describe('the gamma distribution', () => {
  it('is a sum of Poisson probabilities for whole shapes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 120, noNaN: true }),
        (shape, x) => {
          let probability = Math.exp(-x);
          let fewer = 0;
          for (let k = 0; k < shape; k++) {
            fewer += probability;
            probability *= x / (k + 1);
          }
          expect(Math.abs(gammaBelow(x, shape) - (1 - fewer))).toBeLessThan(
            1e-10,
          );
        },
      ),
    );
  });

  it('is inverted by its quantiles', () => {
    for (const shape of [1, 7, 1_000, 2_000_000])
      for (const share of [0.025, 0.5, 0.975])
        expect(
          Math.abs(gammaBelow(gammaQuantile(share, shape), shape) - share),
        ).toBeLessThan(1e-6);
  });
});

describe('poissonRate', () => {
  // chi2.ppf of SciPy 1.17; the first three are in the tables of Garwood (1936).
  it.each([
    [0, 1, 0, 3.6888794541139354],
    [5, 1, 1.6234863901184207, 11.66833207932267],
    [10, 1, 4.7953886961324335, 18.39035604201778],
    [20, 7, 1.7452170836291347, 4.4126254146678],
    [1_000_000, 365, 2734.3588584665586, 2745.1011286176226],
  ])('gives %d events in %d', (events, time, low, high) => {
    const rate = poissonRate({ events, time });
    expect(rate.value).toBe(events / time);
    expect(error(rate.low, low)).toBeLessThan(1e-9);
    expect(error(rate.high, high)).toBeLessThan(1e-9);
  });
});

describe('poissonRatio', () => {
  // The first is the example in the documentation of poisson.test of R, which
  // prints 0.8584264 and 4.2772659; the second the one of breast cancer after
  // fluoroscopy (Boice and Monson 1977). Limits by beta.ppf of SciPy 1.17.
  it.each([
    [11, 800, 21, 3011, 0.8584264033916397, 4.277265943654075],
    [41, 28_010, 15, 19_017, 1.0056840626892576, 3.6093003110779054],
    [5, 1, 5, 1, 0.23014246893810794, 4.345134579523997],
    [30, 100, 12, 50, 0.6214815675310758, 2.680834241753881],
    [7, 28, 100, 365, 0.3576689173882873, 1.9505088657430638],
    [12_345, 100, 23_456, 300, 1.5447522401711742, 1.6137713201127641],
    [1_000_000, 365, 1_010_000, 365, 0.9873642412018357, 0.9928413439474958],
  ])('compares %d in %d with %d in %d', (a, timeA, b, timeB, low, high) => {
    const ratio = poissonRatio(
      { events: a, time: timeA },
      { events: b, time: timeB },
    );
    expect(error(ratio.value, a / timeA / (b / timeB))).toBeLessThan(1e-9);
    expect(error(ratio.low, low)).toBeLessThan(1e-8);
    expect(error(ratio.high, high)).toBeLessThan(1e-8);
  });

  const count = fc.record({
    events: fc.integer({ min: 0, max: 5_000 }),
    time: fc.integer({ min: 1, max: 366 }),
  });

  it('holds its estimate, and is turned over with its sides', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        fc.pre(one.events + other.events > 0);
        const ratio = poissonRatio(one, other);
        expect(ratio.low).toBeLessThanOrEqual(ratio.value);
        expect(ratio.high).toBeGreaterThanOrEqual(ratio.value);
        const turned = poissonRatio(other, one);
        expect(error(turned.low, 1 / ratio.high)).toBeLessThan(1e-6);
        expect(error(turned.high, 1 / ratio.low)).toBeLessThan(1e-6);
      }),
    );
  });

  it('rises with the events of the first side', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        fc.pre(other.events > 0);
        const few = poissonRatio(one, other);
        const more = poissonRatio({ ...one, events: one.events + 1 }, other);
        expect(more.low).toBeGreaterThan(few.low);
        expect(more.high).toBeGreaterThan(few.high);
      }),
    );
  });

  it('becomes narrower with more data of the same kind', () => {
    const width = ({ low, high }: { low: number; high: number }) => high / low;
    const times = ({ events, time }: EventCount, n: number) => ({
      events: events * n,
      time: time * n,
    });
    fc.assert(
      fc.property(count, count, (one, other) => {
        fc.pre(one.events > 0 && other.events > 0);
        expect(
          width(poissonRatio(times(one, 4), times(other, 4))),
        ).toBeLessThan(width(poissonRatio(one, other)));
      }),
    );
  });

  it('has no bounds where one side has nothing', () => {
    const none = { events: 0, time: 10 };
    expect(poissonRatio(none, { events: 8, time: 10 })).toMatchObject({
      value: 0,
      low: 0,
    });
    expect(poissonRatio({ events: 8, time: 10 }, none)).toMatchObject({
      value: Infinity,
      high: Infinity,
    });
    expect(poissonRatio(none, none)).toMatchObject({ low: 0, high: Infinity });
  });
});
