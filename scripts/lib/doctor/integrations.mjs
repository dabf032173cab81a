import { bad, ok, open } from './findings.mjs';
import { unreachable } from './reach.mjs';

/** @typedef {import('./findings.mjs').Finding} Finding */
/** @typedef {import('@backstage/config').Config} Config */

/**
 * @param {string} what
 * @param {string} url
 * @returns {Promise<Finding>}
 */
async function reached(what, url) {
  const behindProxy = process.env.HTTPS_PROXY ?? process.env.https_proxy;
  if (behindProxy)
    return ok(`${what}: configured, not tried through the proxy`);
  const reason = await unreachable(url);
  return reason
    ? bad(`${what}: ${new URL(url).host} cannot be reached (${reason})`)
    : ok(`${what}: configured, ${new URL(url).host} can be reached`);
}

/** @param {Config} config @param {string} key @returns {Config[]} */
const list = (config, key) => config.getOptionalConfigArray(key) ?? [];

/** @param {Config} config @returns {Promise<Finding>[]} */
function codeHosts(config) {
  const kinds = [
    'github',
    'gitlab',
    'bitbucketCloud',
    'bitbucketServer',
    'azure',
    'gerrit',
    'gitea',
  ];
  return kinds.flatMap(kind =>
    list(config, `integrations.${kind}`).map(entry => {
      const host = entry.getOptionalString('host') ?? `${kind}.com`;
      return reached(`${kind} integration`, `https://${host}`);
    }),
  );
}

/** @param {Config} config @returns {Promise<Finding>[]} */
function signIn(config) {
  const providers = config.getOptionalConfig('auth.providers');
  return (providers?.keys() ?? []).map(async name => {
    const environments = providers?.getOptionalConfig(name);
    const metadata = environments
      ?.keys()
      .map(key => environments.getOptionalString(`${key}.metadataUrl`))
      .find(Boolean);
    return metadata
      ? reached(`sign-in with ${name}`, metadata)
      : ok(`sign-in with ${name}: configured`);
  });
}

/** @param {Config} config @returns {Promise<Finding>[]} */
function clusters(config) {
  return list(config, 'kubernetes.clusterLocatorMethods')
    .flatMap(method => list(method, 'clusters'))
    .map(cluster =>
      reached(
        `Kubernetes cluster ${cluster.getOptionalString('name')}`,
        cluster.getString('url'),
      ),
    );
}

/**
 * @param {Config} config
 * @returns {Promise<Finding[]>} each optional integration, configured or not
 */
export async function checkIntegrations(config) {
  const areas = {
    'code host (integrations)': codeHosts(config),
    'sign-in provider (auth.providers)': signIn(config),
    'Kubernetes cluster (kubernetes)': clusters(config),
  };
  const findings = await Promise.all(
    Object.entries(areas).map(async ([name, found]) =>
      found.length ? Promise.all(found) : [open(`no ${name} is configured`)],
    ),
  );
  return findings.flat();
}
