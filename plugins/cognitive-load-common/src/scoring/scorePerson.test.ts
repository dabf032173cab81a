import { personOf } from '../__testUtils__/people';

describe('scorePerson', () => {
  it('scores a person (SURVEY S1)', () => {
    const person = personOf('432543212');
    expect(Object.values(person?.items ?? {})).toEqual([
      75, 50, 25, 100, 75, 50, 25, 0, 25,
    ]);
    expect(person?.subscales.knowledge).toBe(50);
    expect(person?.subscales.friction).toBe(75);
    expect(person?.subscales.drag).toBeCloseTo(16.67, 2);
    expect(person?.index).toBeCloseTo(47.22, 2);
    expect(person?.straightLine).toBe(false);
  });

  it.each([
    ['111115111', 0, false],
    ['555551555', 100, false],
    ['333333333', 50, true],
    ['555555555', 88.89, true],
  ])(
    'scores the ends, the middle and straight lines (S2): %s',
    (digits, index, straight) => {
      const person = personOf(digits);
      expect(person?.index).toBeCloseTo(index, 2);
      expect(person?.straightLine).toBe(straight);
    },
  );

  it('imputes one missing item of a sub-scale from its others (S3)', () => {
    const person = personOf('4-2543212');
    expect(person?.items.hold).toBe(50);
    expect(person?.index).toBeCloseTo(47.22, 2);
  });

  it.each(['4--543212', '!432543212'])('finds %s not eligible (S3)', digits => {
    expect(personOf(digits)).toBeNull();
  });
});
