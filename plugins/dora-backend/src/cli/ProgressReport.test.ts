import { createTerminal } from '../__testUtils__/createTerminal';
import { ProgressReport } from './ProgressReport';

const report = (isTTY: boolean, skipped = 0) => {
  const { terminal, written } = createTerminal({ isTTY });
  let now = 0;
  const created = ProgressReport.create({
    terminal: { ...terminal, now: () => now },
    label: 'shop.csv',
    skipped,
    part: () => 0.256,
  });
  return {
    written,
    report: created,
    at(seconds: number, rows: number, wrong: number[] = []) {
      now = seconds * 1_000;
      created.update(
        { rows, accepted: rows, duplicates: 0, rejected: 0 },
        wrong.map(place => ({ place, error: 'id: is wrong' })),
      );
    },
  };
};

describe('ProgressReport', () => {
  it('tells a log how far it is every few seconds', () => {
    const { at, written } = report(false);
    at(1, 10_000);
    at(6, 250_000);
    at(7, 260_000);
    expect(written.err).toBe('shop.csv: 250,000 rows, 25 %, 41,667 rows/s\n');
  });

  it('shows a terminal one line that changes, and takes it away', () => {
    const run = report(true);
    run.at(1, 1_000);
    run.report.end(
      { rows: 1_000, accepted: 900, duplicates: 98, rejected: 2 },
      { dryRun: false },
    );
    expect(run.written.err).toBe(
      '\r\x1b[2Kshop.csv: 1,000 rows, 25 %, 1,000 rows/s\r\x1b[2K',
    );
    expect(run.written.out).toBe(
      'shop.csv: 1,000 rows, 900 stored, 98 known already, 2 rejected (1.0 s, 1,000 rows/s)\n',
    );
  });

  it('lists the first twenty wrong rows and counts the others', () => {
    const run = report(false);
    run.at(
      0,
      30,
      Array.from({ length: 30 }, (_unused, index) => index + 2),
    );
    run.report.end(
      { rows: 30, accepted: 0, duplicates: 0, rejected: 30 },
      { dryRun: true },
    );
    const lines = run.written.err.trim().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe('shop.csv: line 2: id: is wrong');
    expect(lines[20]).toBe(
      'shop.csv: 30 rows are wrong in all, of which 20 are listed',
    );
    expect(run.written.out).toContain('30 rows, 0 good, 30 rejected');
  });

  it('counts what it did itself when it goes on', () => {
    const { at, written } = report(false, 1_000_000);
    at(10, 1_200_000);
    expect(written.err).toBe(
      'shop.csv: goes on after row 1,000,000\nshop.csv: 1,200,000 rows, 25 %, 20,000 rows/s\n',
    );
  });
});
