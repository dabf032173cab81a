import { findingLines, open } from '../lib/doctor/findings.mjs';
import { checkIntegrations } from '../lib/doctor/integrations.mjs';
import { checkPlugins } from '../lib/doctor/plugins.mjs';
import { checkPortal } from '../lib/doctor/portal.mjs';
import { checkSetup } from '../lib/doctor/setup.mjs';
import { loadConfig } from '../lib/portal/config.mjs';
import { describeFailure } from '../lib/problem.mjs';

/**
 * Says what is installed, configured, reachable and attached, and changes
 * nothing. It runs on what is there, so that it can tell what is missing.
 * @param {import('./table.mjs').Context} context
 * @returns {Promise<number>} 1 when something needs attention
 */
export async function doctor({ steps }) {
  let config;
  let unreadable;
  try {
    config = await loadConfig();
  } catch (error) {
    unreadable = error;
  }
  const notRead = [
    open('the configuration cannot be read before the packages are installed'),
  ];
  const sections = {
    'Set-up': checkSetup(),
    Portal: config ? await checkPortal(config) : notRead,
    'Optional integrations': config ? await checkIntegrations(config) : notRead,
    Plugins: checkPlugins(),
  };
  for (const [title, findings] of Object.entries(sections)) {
    steps.note(`${title}`);
    findings.flatMap(findingLines).forEach(line => steps.note(line));
  }
  if (
    unreadable &&
    /** @type {any} */ (unreadable).code !== 'ERR_MODULE_NOT_FOUND'
  ) {
    steps.note(describeFailure(unreadable));
    return 1;
  }
  const all = Object.values(sections).flat();
  const problems = all.filter(({ mark }) => mark === 'bad').length;
  steps.note(
    problems ? `\n${problems} to look at.` : '\nNothing needs attention.',
  );
  return problems ? 1 : 0;
}
