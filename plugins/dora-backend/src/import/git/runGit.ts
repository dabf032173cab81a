import { spawn } from 'node:child_process';
import { InputError } from '@backstage/errors';

/**
 * Runs git in a repository and gives its output piece by piece, split at a
 * separator. Nothing of the repository is executed: hooks do not run on reading,
 * and its own settings for pagers and file-system monitors are switched off.
 */
export async function* runGit(
  path: string,
  args: readonly string[],
  separator: string,
): AsyncIterable<string> {
  const child = spawn(
    'git',
    [
      '-C',
      path,
      '-c',
      'core.fsmonitor=false',
      '-c',
      'log.showSignature=false',
      '--no-pager',
      ...args,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    },
  );
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    complaint = `${complaint}${text}`.slice(-2_000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // Read below; a failure to start must not count as unhandled meanwhile.
  ended.catch(() => {});
  let rest = '';
  try {
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      const pieces = (rest + chunk).split(separator);
      rest = pieces.pop() ?? '';
      yield* pieces;
    }
  } finally {
    child.kill();
  }
  if (rest) yield rest;
  const code = await ended.catch(error => {
    throw new InputError(`git could not be started: ${error.message}`);
  });
  if (code !== 0)
    throw new InputError(
      `git could not read "${path}": ${
        complaint.trim() || `exit code ${code}`
      }`,
    );
}
