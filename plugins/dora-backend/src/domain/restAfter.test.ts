import { restAfter } from './restAfter';

describe('restAfter', () => {
  it('leaves half of a calm process, and most of a busy one, to others', () => {
    expect(restAfter(100, 0.2)).toBe(100);
    expect(restAfter(100, 0.9)).toBe(300);
  });

  it('never rests so long that figures fall seconds behind', () => {
    expect(restAfter(60_000, 0)).toBe(500);
    expect(restAfter(60_000, 1)).toBe(1_000);
  });
});
