import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The ordinary git client, without the settings of whoever runs the tests. */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: cwd,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'Maya Okafor',
      GIT_AUTHOR_EMAIL: 'maya.okafor@tidewater.example',
      GIT_COMMITTER_NAME: 'Maya Okafor',
      GIT_COMMITTER_EMAIL: 'maya.okafor@tidewater.example',
    },
  });
  return stdout.trim();
}
