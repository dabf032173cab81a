import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  createLineReader,
  isProblem,
  problemsWithCauses,
  shortLine,
} from './backendLog.mjs';
import { backendProblem, portTaken } from './failure.mjs';
import { browserCommand } from './openBrowser.mjs';

const warning =
  '2026-01-02T03:04:05.678Z catalog warn Something is odd type="x" stack="Error at y"';

describe('log lines of the backend', () => {
  it('are put together from pieces, without colours', () => {
    const lines = [];
    const read = createLineReader(line => lines.push(line));
    read('\x1b[31mfi');
    read('rst\x1b[39m\nsecond\n\nthi');
    assert.deepEqual(lines, ['first', 'second']);
  });

  it('count as problems from warning on', () => {
    assert.equal(isProblem(warning), true);
    assert.equal(isProblem(warning.replace(' warn ', ' info ')), false);
    assert.equal(
      isProblem('catalog error: Service has not started up yet'),
      false,
    );
    assert.equal(isProblem('{"level":"error","message":"x"}'), true);
  });

  it('are shortened to what a person needs', () => {
    assert.equal(shortLine(warning), 'catalog warn: Something is odd');
  });
});

describe('problemsWithCauses', () => {
  it('keeps the cause of a problem and leaves out its stack', () => {
    assert.deepEqual(
      problemsWithCauses([
        "2026-01-02T03:04:05Z backstage error Plugin 'x' threw an error",
        'caused by: permission denied',
        '    at somewhere (file.js:1:2)',
        '2026-01-02T03:04:06Z x info all is well',
        'a line of something else',
      ]),
      [
        "backstage error: Plugin 'x' threw an error",
        '  caused by: permission denied',
      ],
    );
  });
});

describe('failures', () => {
  it('name a taken port and another one to try', () => {
    const problem = portTaken({ port: 7007 });
    assert.match(problem.message, /7007/);
    assert.match(problem.advice ?? '', /PORT=7008 npm start/);
  });

  it('recognise a locked migration, and show the lines about it', () => {
    const dir = mkdtempSync(join(tmpdir(), 'boardwalk-failure-'));
    const log = join(dir, 'backend.log');
    writeFileSync(
      log,
      'x info a\n2026 catalog error Migration table is already locked\n',
    );
    const problem = backendProblem('The backend ended.', log);
    rmSync(dir, { recursive: true });
    assert.match(problem.message, /migration is marked as running/);
    assert.deepEqual(problem.tail, [
      'catalog error: Migration table is already locked',
    ]);
  });
});

describe('browserCommand', () => {
  it('opens one where a person sits', () => {
    assert.equal(browserCommand({}, 'darwin'), 'open');
    assert.equal(browserCommand({ DISPLAY: ':0' }, 'linux'), 'xdg-open');
  });
  it('opens none elsewhere', () => {
    assert.equal(browserCommand({}, 'linux'), undefined);
    assert.equal(browserCommand({ CI: '1' }, 'darwin'), undefined);
    assert.equal(browserCommand({ BROWSER: 'none' }, 'darwin'), undefined);
    assert.equal(
      browserCommand({ DISPLAY: ':0', SSH_CONNECTION: 'x' }, 'linux'),
      undefined,
    );
  });
});
