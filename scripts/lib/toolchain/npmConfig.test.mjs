import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNpmrc, withoutNpmRun, yarnEnvironment } from './npmConfig.mjs';

describe('parseNpmrc', () => {
  it('reads settings, skips comments and fills in variables', () => {
    const text = [
      '# a comment',
      'registry = https://npm.example.org/',
      '//npm.example.org/:_authToken=${TOKEN}',
      'kept="${MISSING}"',
    ].join('\n');
    assert.deepEqual(parseNpmrc(text, { TOKEN: 's3cret' }), {
      registry: 'https://npm.example.org/',
      '//npm.example.org/:_authToken': 's3cret',
      kept: '${MISSING}',
    });
  });
});

describe('yarnEnvironment', () => {
  it('passes the registry on, without settings that npm has not', () => {
    const npm = {
      registry: 'https://npm.example.org/repo/',
      proxy: 'null',
      'https-proxy': 'null',
      cafile: 'null',
      'strict-ssl': 'true',
    };
    assert.deepEqual(yarnEnvironment(npm), {
      YARN_NPM_REGISTRY_SERVER: 'https://npm.example.org/repo',
    });
  });

  it('passes the token of that registry, and of no other', () => {
    const env = yarnEnvironment({
      registry: 'https://npm.example.org/repo/',
      '//npm.example.org/repo/:_authToken': 'mine',
      '//other.example.org/:_authToken': 'other',
    });
    assert.equal(env.YARN_NPM_AUTH_TOKEN, 'mine');
    assert.equal(env.YARN_NPM_ALWAYS_AUTH, 'true');
    assert.ok(!Object.values(env).includes('other'));
  });

  it('joins a user and an encoded password', () => {
    const env = yarnEnvironment({
      registry: 'https://npm.example.org/',
      '//npm.example.org/:username': 'ada',
      '//npm.example.org/:_password': Buffer.from('pass').toString('base64'),
    });
    assert.equal(env.YARN_NPM_AUTH_IDENT, 'ada:pass');
  });

  it('passes proxy, certificates and the choice not to check them', () => {
    const env = yarnEnvironment({
      registry: 'http://mirror.local:4873/',
      'https-proxy': 'http://proxy:8080',
      cafile: '/etc/company.pem',
      'strict-ssl': 'false',
    });
    assert.equal(env.YARN_HTTPS_PROXY, 'http://proxy:8080');
    assert.equal(env.YARN_HTTPS_CA_FILE_PATH, '/etc/company.pem');
    assert.equal(env.YARN_ENABLE_STRICT_SSL, 'false');
    assert.equal(env.YARN_UNSAFE_HTTP_WHITELIST, 'mirror.local');
  });
});

describe('withoutNpmRun', () => {
  it('drops what belongs to the npm script that runs us', () => {
    assert.deepEqual(
      withoutNpmRun({
        PATH: '/bin',
        npm_config_local_prefix: '/somewhere',
        npm_lifecycle_event: 'start',
        npm_config_registry: 'https://npm.example.org/',
      }),
      { PATH: '/bin', npm_config_registry: 'https://npm.example.org/' },
    );
  });
});
