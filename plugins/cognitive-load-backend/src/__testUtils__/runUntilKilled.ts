import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Runs a script, by its path, as a process of its own, and kills it once it has told so
 * many lines.
 *
 * @returns what it told, and whether it was killed before its end
 */
export async function runUntilKilled(
  script: string,
  options: { work: object; lines: number },
): Promise<{ lines: string[]; killed: boolean }> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      script,
    ],
    {
      env: { ...process.env, TEST_WORK: JSON.stringify(options.work) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<string | null>(resolve =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    // In the middle of whatever it is at by now.
    if (lines.length === options.lines) child.kill('SIGKILL');
  }
  return { lines, killed: (await ended) === 'SIGKILL' };
}
