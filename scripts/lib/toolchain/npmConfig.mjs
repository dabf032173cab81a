import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { Problem } from '../problem.mjs';
import { readIfThere } from '../system/files.mjs';

const keys = [
  'registry',
  'cafile',
  'https-proxy',
  'proxy',
  'strict-ssl',
  'userconfig',
  'globalconfig',
];

/**
 * The settings of the npm script that runs us would point a nested npm at the
 * wrong folder.
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutNpmRun(env) {
  const clean = { ...env };
  for (const name of Object.keys(clean)) {
    if (/^npm_(package|lifecycle)_|^npm_config_(local_)?prefix$/i.test(name)) {
      delete clean[name];
    }
  }
  return clean;
}

/** @param {string} text lines such as `registry=https://…/` @returns {Record<string, string>} */
export function parseNpmrc(text, env = process.env) {
  /** @type {Record<string, string>} */
  const settings = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([^#;\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match) continue;
    const value = match[2].replace(/^"(.*)"$/, '$1');
    settings[match[1]] = value.replace(
      /\$\{([^}]+)\}/g,
      (whole, name) => env[name] ?? whole,
    );
  }
  return settings;
}

/** @returns {Record<string, string>} npm's own settings, and the lines of its files */
export function readNpmConfig() {
  let text;
  try {
    text = execFileSync('npm', ['config', 'get', ...keys], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: withoutNpmRun(process.env),
    });
  } catch (error) {
    throw new Problem('npm could not be run.', {
      advice:
        'Install Node with npm (https://nodejs.org), then run the same command again.',
      cause: error,
    });
  }
  const effective = parseNpmrc(text, {});
  const files = [
    effective.globalconfig,
    effective.userconfig,
    join(root, '.npmrc'),
  ].map(path => parseNpmrc((path && readIfThere(path)) || ''));
  return Object.assign({}, ...files, effective);
}

/**
 * npm's registry, credentials, proxy and certificates in the words of Yarn, so
 * that a company mirror serves both.
 * @param {Record<string, string>} npm as readNpmConfig gives it
 * @returns {Record<string, string>} environment variables
 */
export function yarnEnvironment(npm) {
  const registry = npm.registry.replace(/\/+$/, '');
  /** @type {Record<string, string>} */
  const env = { YARN_NPM_REGISTRY_SERVER: registry };
  /** @param {string | undefined} value */
  const isSet = value => value && value !== 'null' && value !== 'undefined';

  // Credentials are kept under the address without its protocol.
  const address = registry.replace(/^https?:/, '');
  /** @param {string} key */
  const credential = key =>
    npm[`${address}/:${key}`] ?? npm[`${address}:${key}`];
  const ident = credential('_auth') ?? npm._auth;
  const user = credential('username');
  const password = credential('_password');
  if (isSet(credential('_authToken'))) {
    env.YARN_NPM_AUTH_TOKEN = credential('_authToken');
  } else if (isSet(ident)) {
    env.YARN_NPM_AUTH_IDENT = ident;
  } else if (isSet(user) && isSet(password)) {
    const plain = Buffer.from(password, 'base64').toString();
    env.YARN_NPM_AUTH_IDENT = `${user}:${plain}`;
  }
  if (env.YARN_NPM_AUTH_TOKEN || env.YARN_NPM_AUTH_IDENT) {
    env.YARN_NPM_ALWAYS_AUTH = 'true';
  }
  if (isSet(npm['https-proxy'])) env.YARN_HTTPS_PROXY = npm['https-proxy'];
  if (isSet(npm.proxy)) env.YARN_HTTP_PROXY = npm.proxy;
  if (isSet(npm.cafile)) env.YARN_HTTPS_CA_FILE_PATH = npm.cafile;
  if (npm['strict-ssl'] === 'false') env.YARN_ENABLE_STRICT_SSL = 'false';
  if (/^http:\/\//.test(registry)) {
    env.YARN_UNSAFE_HTTP_WHITELIST = new URL(registry).hostname;
  }
  return env;
}
