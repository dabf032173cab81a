import { parseArguments } from './parseArguments';

describe('parseArguments', () => {
  it('reads files with what their rows leave out', () => {
    expect(
      parseArguments(
        'a.csv b.JSONL --source old-ci --service shop --dry-run --config c.yaml'.split(
          ' ',
        ),
      ),
    ).toEqual({
      kind: 'files',
      files: [
        { path: 'a.csv', format: 'csv' },
        { path: 'b.JSONL', format: 'ndjson' },
      ],
      defaults: { source: 'old-ci', service: 'shop' },
      dryRun: true,
      config: ['c.yaml'],
    });
    expect(parseArguments(['x', '--format', 'csv'])).toMatchObject({
      files: [{ path: 'x', format: 'csv' }],
    });
  });

  it('reads a repository, which is production unless it says otherwise', () => {
    expect(
      parseArguments(['--git', '.', '--service', 'shop', '--tags', 'v*']),
    ).toEqual({
      kind: 'git',
      path: '.',
      service: 'shop',
      environment: 'production',
      tags: 'v*',
      branch: undefined,
      dryRun: false,
      config: [],
    });
  });

  it.each([
    ['', 'Name files, or a repository'],
    ['shop.txt', '"shop.txt" does not end in .csv'],
    ['a.csv --format xml', '--format is csv or ndjson'],
    ['a.csv --type release', '--type is one of deployment, change'],
    ['a.csv --tags v*', '--tags goes with --git only'],
    ['a.csv --wrong', "Unknown option '--wrong'"],
    ['a.csv --source', "Option '--source <value>' argument missing"],
    ['--git .', '--service is missing'],
    ['--git . --service a b.csv', '"b.csv" does not go with --git'],
    ['--git . --service a --source x', '--source does not go with --git'],
    ['--git . --service a --tags x --branch y', 'exclude each other'],
  ])('refuses "%s"', (line, message) => {
    expect(() => parseArguments(line.split(' ').filter(Boolean))).toThrow(
      message,
    );
  });

  it('refuses what is empty', () => {
    expect(() => parseArguments(['--git', '', '--service', 'a'])).toThrow(
      '--git is empty',
    );
  });
});
