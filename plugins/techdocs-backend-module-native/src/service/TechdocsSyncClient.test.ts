import { readOutcome } from './TechdocsSyncClient';

describe('readOutcome', () => {
  it.each([
    [
      'event: log\ndata: "Step 1"\n\nevent: finish\ndata: {"updated":true}\n\n',
      { state: 'built' },
    ],
    ['event: finish\ndata: {"updated":false}\n\n', { state: 'unchanged' }],
    [
      'event: log\ndata: "x"\n\nevent: error\ndata: "No docs"\n\n',
      { state: 'failed', message: 'No docs' },
    ],
  ])('reads %j', (stream, outcome) => {
    expect(readOutcome(stream)).toEqual(outcome);
  });

  it('does not take a broken connection for an outcome', () => {
    expect(() => readOutcome('event: log\ndata: "Step 1"\n\n')).toThrow(
      'ended without an answer',
    );
  });
});
