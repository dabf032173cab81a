import {
  normalTwoSidedP,
  studentCritical95,
  studentTwoSidedP,
} from './studentT';

// Values by scipy 1.17.
describe('Student and normal distribution', () => {
  it.each([
    [1, 12.706204736174694],
    [5, 2.5705818356363146],
    [9.383, 2.248159520014198],
    [43.4, 2.016154821889581],
    [200, 1.9718962236339088],
  ])('has the critical t of %s degrees of freedom', (df, t) => {
    expect(studentCritical95(df)).toBeCloseTo(t, 8);
  });

  it.each([
    [2.262, 9, 0.05001284550245463],
    [1.4, 43.4, 0.1686216102260954],
    [25, 2.5, 0.00045859385474060764],
    [0, 7, 1],
  ])('has p of t %s with %s degrees of freedom', (t, df, p) => {
    expect(studentTwoSidedP(t, df)).toBeCloseTo(p, 10);
  });

  it.each([
    [0.5, 0.6170750774519738],
    [1.96, 0.04999579029644087],
    [3, 0.0026997960632601866],
    [4, 6.334248366623973e-5],
    [6, 1.973175290075389e-9],
  ])('has p of z %s', (z, p) => {
    expect(normalTwoSidedP(z) / p).toBeCloseTo(1, 8);
  });
});
