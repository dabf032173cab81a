import { StartupProblemsError } from './StartupProblemsError';
import { describeStartFailure } from './describeStartFailure';

describe('describeStartFailure', () => {
  it('tells problems without a stack trace', () => {
    const text = describeStartFailure(
      new StartupProblemsError([
        { setting: 'a', problem: 'Wrong.', remedy: 'Set it right.' },
      ]),
    );
    expect(text).toMatch(/Set it right/);
    expect(text).not.toMatch(/\n\s+at /);
  });

  it('tells a taken port without a stack trace', () => {
    const error = Object.assign(new Error('listen EADDRINUSE'), {
      code: 'EADDRINUSE',
      port: 7007,
    });
    expect(describeStartFailure(error)).toMatch(/port 7007 is taken/);
    expect(describeStartFailure(error)).not.toMatch(/\n\s+at /);
  });

  it('tells which plugins failed without a stack trace', () => {
    const error = Object.assign(new Error('Plugin a failed'), {
      name: 'BackendStartupError',
    });
    expect(describeStartFailure(error)).toBe('Plugin a failed');
  });

  it('keeps the stack trace of what nobody expected', () => {
    expect(describeStartFailure(new Error('what'))).toMatch(/what\n\s+at /);
    expect(describeStartFailure('just text')).toMatch(/just text/);
  });
});
