import { spawn } from 'node:child_process';

/**
 * Opens the portal where a person sits in front of a screen; elsewhere, and
 * when BROWSER is `none`, it does nothing. It never fails.
 * @param {string} url
 * @param {NodeJS.ProcessEnv} [env]
 */
export function openBrowser(url, env = process.env) {
  const command = browserCommand(env, process.platform);
  if (!command || !process.stdout.isTTY || !process.stdin.isTTY) return;
  const child = spawn(command, [url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {string | undefined} the program that opens an address
 */
export function browserCommand(env, platform) {
  if (env.CI || env.BROWSER === 'none' || env.SSH_CONNECTION) return undefined;
  if (platform === 'darwin') return 'open';
  const screen = env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME;
  return screen ? env.BROWSER || 'xdg-open' : undefined;
}
