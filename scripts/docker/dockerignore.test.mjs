import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDockerignore } from './dockerignore.mjs';

describe('parseDockerignore', () => {
  it('matches a path and everything below it', () => {
    const ignored = parseDockerignore('.git\n**/node_modules\nlogs/');

    assert.equal(ignored('.git/config'), true);
    assert.equal(ignored('plugins/a/node_modules/b/index.js'), true);
    assert.equal(ignored('logs/today'), true);
    assert.equal(ignored('.gitignore'), false);
    assert.equal(ignored('plugins/a/src/logs/index.ts'), false);
  });

  it('lets the last matching rule decide', () => {
    const ignored = parseDockerignore('docs\n!docs/adr\n# docs/adr');

    assert.equal(ignored('docs/index.md'), true);
    assert.equal(ignored('docs/adr/0001.md'), false);
  });
});

describe('.dockerignore', () => {
  const file = fileURLToPath(new URL('../../.dockerignore', import.meta.url));
  const ignored = parseDockerignore(fs.readFileSync(file, 'utf8'));

  for (const secret of [
    'app-config.local.yaml',
    '.env',
    '.env.production',
    'plugins/a/.env',
    '.data/secrets/postgres',
    '.git/config',
    'node_modules/a/index.js',
    'packages/app/dist/index.html',
  ]) {
    it(`keeps ${secret} out of the image`, () => {
      assert.equal(ignored(secret), true);
    });
  }

  for (const needed of [
    'package.json',
    'yarn.lock',
    '.yarnrc.yml',
    'app-config.production.yaml',
    'packages/backend/config.d.ts',
    'docs/index.md',
  ]) {
    it(`lets ${needed} in`, () => {
      assert.equal(ignored(needed), false);
    });
  }
});
