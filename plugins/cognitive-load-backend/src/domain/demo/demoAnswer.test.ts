import {
  infraLoadV1,
  parseAnswers,
  scorePerson,
} from '@boardwalk/plugin-cognitive-load-common';
import { demoAnswer } from './demoAnswer';

const person = {
  homeGroup: 'group:default/checkout',
  platformSince: '2025-09-15' as string | null,
  openedAt: new Date('2026-09-14T09:00:00Z'),
};
const everyone = Array.from({ length: 300 }, (_, i) => `user:default/p${i}`);
const answersOf = (more: Partial<typeof person> = {}) =>
  everyone.flatMap(userRef => {
    const answer = demoAnswer({ ...person, ...more, userRef }, infraLoadV1);
    return answer && answer !== 'declined' ? [answer] : [];
  });
const meanIndex = (answers: ReturnType<typeof answersOf>) => {
  const indexes = answers.flatMap(
    answer => scorePerson(infraLoadV1, answer)?.index ?? [],
  );
  return indexes.reduce((sum, index) => sum + index, 0) / indexes.length;
};

describe('demoAnswer', () => {
  it('gives answers that the survey takes', () => {
    const answers = answersOf();
    for (const { recent, answers: given } of answers)
      expect(() => parseAnswers(infraLoadV1, recent, given)).not.toThrow();
    expect(answers.length).toBeGreaterThan(260);
    expect(answers.length).toBeLessThan(300);
    expect(answers.filter(({ comment }) => comment).length).toBeGreaterThan(50);
  });

  it('gives the same answers again', () => {
    expect(answersOf()).toEqual(answersOf());
  });

  it('finds the work lighter once the team has come to the platform', () => {
    const before = meanIndex(
      answersOf({ openedAt: new Date('2025-06-09T09:00:00Z') }),
    );
    const after = meanIndex(answersOf());
    expect(before - after).toBeGreaterThan(10);
  });

  it('changes little for a team that has not', () => {
    const team = {
      homeGroup: 'group:default/harbour-bookings',
      platformSince: null,
    };
    const before = meanIndex(
      answersOf({ ...team, openedAt: new Date('2025-06-09T09:00:00Z') }),
    );
    expect(Math.abs(before - meanIndex(answersOf(team)))).toBeLessThan(4);
  });
});
