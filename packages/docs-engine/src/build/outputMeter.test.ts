import { createOutputCount, createOutputMeter } from './outputMeter';

describe('createOutputMeter', () => {
  it('counts what several threads write as one', () => {
    const count = createOutputCount();
    const [one, other] = [1, 2].map(() => createOutputMeter(count, 100, 3));
    one(60);
    other(40);
    expect(() => one(1)).toThrow('maxOutputBytes');
  });

  it('counts beyond what 32 bits hold', () => {
    const meter = createOutputMeter(createOutputCount(), 2 ** 33, 3);
    meter(2 ** 33);
    expect(() => meter(1)).toThrow(
      'more than 8192 MB. Each of its 3 pages holds the whole navigation',
    );
  });
});
