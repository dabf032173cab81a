import { askLater, isLater } from './later';

const monday = new Date(2026, 10, 2, 9);
const tuesday = new Date(2026, 10, 3, 9);

beforeEach(() => window.localStorage.clear());

it('waits until tomorrow, for the one wave', () => {
  askLater('w1', monday);
  expect(isLater('w1', monday)).toBe(true);
  expect(isLater('w2', monday)).toBe(false);
  expect(isLater('w1', tuesday)).toBe(false);
});

it('forgets what was said on other days', () => {
  askLater('w1', monday);
  askLater('w2', tuesday);
  expect(window.localStorage.getItem('boardwalk.survey-later')).not.toContain(
    'w1',
  );
});

it('asks when what is kept makes no sense', () => {
  window.localStorage.setItem('boardwalk.survey-later', 'null');
  expect(isLater('w1', monday)).toBe(false);
});
