import { execFileSync } from 'node:child_process';

/** Runs git in a folder on a day of January 2026, as nobody in particular. */
export function gitIn(folder: string) {
  return (day: number, ...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        // Whoever runs the tests may do so within a hook of another repository.
        GIT_DIR: undefined,
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'C',
        GIT_COMMITTER_EMAIL: 'c@example.org',
        GIT_AUTHOR_DATE: `2026-01-0${day}T10:00:00Z`,
        GIT_COMMITTER_DATE: `2026-01-0${day}T12:00:00Z`,
      },
    }).trim();
}
