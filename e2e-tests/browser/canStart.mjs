import { execFile } from 'node:child_process';

const TIMEOUT_MS = 20_000;

/**
 * Whether a browser really starts. Its presence says little: Ubuntu's
 * `chromium-browser` can be a stub that asks for a snap, and a Chromium without
 * its shared libraries stops in the loader. Asking for the version loads them.
 *
 * @param {string} executablePath
 * @returns {Promise<{ ok: boolean, reason: string }>} `reason` is one line,
 *   the version when it started.
 */
export function canStart(executablePath) {
  return new Promise(resolve => {
    execFile(
      executablePath,
      ['--version'],
      { timeout: TIMEOUT_MS },
      (error, stdout, stderr) => {
        const version = stdout.trim();
        if (!error && /Chrom/.test(version)) {
          resolve({ ok: true, reason: version });
          return;
        }
        const said = stderr.trim() || version || error?.message || 'no answer';
        resolve({ ok: false, reason: said.split('\n')[0] });
      },
    );
  });
}
