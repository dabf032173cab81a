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
    ['', { state: 'failed', message: 'The build ended without an answer' }],
  ])('reads %j', (stream, outcome) => {
    expect(readOutcome(stream)).toEqual(outcome);
  });
});
