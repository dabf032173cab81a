import type { Problem } from '@boardwalk/docs-engine';
import { toBuildReport } from './toBuildReport';

const problem = (index: number): Problem => ({
  kind: index % 2 ? 'link' : 'orphan',
  file: 'docs/index.md',
  line: index + 1,
  message: 'm'.repeat(900),
});

describe('toBuildReport', () => {
  it('counts all problems, and keeps a bounded number of short ones', () => {
    const report = toBuildReport({
      pages: 3,
      problems: Array.from({ length: 1001 }, (_, index) => problem(index)),
      sourceModifiedAt: '2026-11-20T08:00:00.000Z',
    });
    expect(report).toMatchObject({
      pages: 3,
      sourceModifiedAt: new Date('2026-11-20T08:00:00Z'),
      problemTotal: 1001,
      problemCounts: { link: 500, orphan: 501 },
    });
    expect(report.problems).toHaveLength(500);
    expect(report.problems[499]).toEqual({
      kind: 'link',
      file: 'docs/index.md',
      line: 500,
      message: 'm'.repeat(500),
    });
  });
});
