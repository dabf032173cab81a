import { infraLoadV1 } from '../instrument/infraLoad';
import { scoreModule } from './scoreModule';

const moduleOf = (key: string) => {
  const found = infraLoadV1.modules.find(module => module.key === key);
  if (!found) throw new Error(`no module ${key}`);
  return found;
};

describe('scoreModule', () => {
  it('is 75 for ease and usefulness of 6 and 5 of 7 (T4)', () => {
    expect(
      scoreModule(moduleOf('ease-usefulness'), { 'ease-1': 6, 'ease-2': 5 }),
    ).toBe(75);
  });

  it('is the plain mean of ratings for Raw TLX (T4)', () => {
    const keys = moduleOf('raw-tlx').ratings.map(({ key }) => key);
    const ratings = [70, 10, 55, 40, 65, 60];
    expect(
      scoreModule(
        moduleOf('raw-tlx'),
        Object.fromEntries(keys.map((key, i) => [key, ratings[i]])),
      ),
    ).toBe(50);
  });

  it('needs more than half of the questions', () => {
    const dora = moduleOf('dora-platform');
    const answered = (count: number) =>
      Object.fromEntries(
        dora.items.slice(0, count).map(({ key }) => [key, 5] as const),
      );
    expect(scoreModule(dora, answered(5))).toBeNull();
    expect(scoreModule(dora, answered(6))).toBe(100);
    expect(
      scoreModule(moduleOf('ease-usefulness'), { 'ease-1': 6 }),
    ).toBeNull();
  });
});
