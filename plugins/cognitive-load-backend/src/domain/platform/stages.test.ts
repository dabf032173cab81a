import { slowestStageOf, type StageMoments } from './stages';

const minute = (count: number) => new Date(Date.UTC(2026, 0, 1, 0, count));

const moments = (more: Partial<StageMoments> = {}): StageMoments => ({
  startedAt: minute(0),
  repositoryAt: minute(1),
  registeredAt: minute(2),
  ciAt: null,
  nonproductionAt: null,
  productionAt: null,
  goneAt: null,
  ...more,
});

describe('slowestStageOf', () => {
  it('is the longest that was reached', () => {
    expect(
      slowestStageOf(
        moments({
          ciAt: minute(30),
          nonproductionAt: minute(90),
          productionAt: minute(100),
        }),
        minute(10_000),
      ),
    ).toBe('nonproduction');
  });

  it('is the one that it waits for, once that takes longest', () => {
    expect(slowestStageOf(moments(), minute(2))).toBe('repository');
    expect(slowestStageOf(moments(), minute(60))).toBe('ci');
    expect(slowestStageOf(moments({ goneAt: minute(2) }), minute(60))).toBe(
      'repository',
    );
  });

  it('passes over what nothing reported', () => {
    expect(
      slowestStageOf(
        moments({ registeredAt: null, productionAt: minute(50) }),
        minute(60),
      ),
    ).toBe('production');
  });

  it('lets no stage take less than no time', () => {
    expect(
      slowestStageOf(
        moments({
          repositoryAt: minute(5),
          registeredAt: minute(1),
          ciAt: minute(7),
        }),
        minute(8),
      ),
    ).toBe('repository');
    expect(
      slowestStageOf(
        moments({ repositoryAt: null, registeredAt: null }),
        minute(0),
      ),
    ).toBeNull();
  });
});
