import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBrowser } from '../browser.mjs';
import { canStart } from './canStart.mjs';
import { fontsConfig, launcher } from './launcher.mjs';
import { fromEnvironment, installed } from './local.mjs';

let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser '));
});
after(() => rm(folder, { recursive: true, force: true }));

async function program(name, script) {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('canStart', () => {
  it('gives the version of a browser that starts', async () => {
    const path = await program('fine', 'echo Chromium 153.0.1');
    assert.deepEqual(await canStart(path), {
      ok: true,
      reason: 'Chromium 153.0.1',
    });
  });

  it('gives the first line of what a broken one says', async () => {
    const path = await program(
      'broken',
      'echo "libnspr4.so: cannot open shared object file" >&2; echo more >&2; exit 127',
    );
    assert.deepEqual(await canStart(path), {
      ok: false,
      reason: 'libnspr4.so: cannot open shared object file',
    });
  });

  it('does not take a stub that exits with 0 for a browser', async () => {
    const path = await program('stub', 'echo "Please install the snap"');
    assert.equal((await canStart(path)).ok, false);
  });

  it('says so when there is no such file', async () => {
    const { ok, reason } = await canStart(join(folder, 'absent'));
    assert.equal(ok, false);
    assert.match(reason, /ENOENT/);
  });
});

describe('fromEnvironment', () => {
  it('prefers our own variable', () => {
    assert.deepEqual(
      fromEnvironment({ CHROME_PATH: '/other', BOARDWALK_BROWSER: '/ours' }),
      { variable: 'BOARDWALK_BROWSER', executablePath: '/ours' },
    );
  });

  it('takes an empty variable for unset', () => {
    assert.equal(fromEnvironment({ BOARDWALK_BROWSER: '' }), undefined);
  });
});

describe('installed', () => {
  it('lists executables of the path, Chrome before Chromium', async () => {
    const chromium = await program('chromium', '');
    const chrome = await program('google-chrome', '');
    assert.deepEqual(installed({ platform: 'linux', path: folder }), [
      chrome,
      chromium,
    ]);
  });

  it('leaves out files that are not executable', async () => {
    const path = await program('google-chrome-stable', '');
    await chmod(path, 0o644);
    assert.equal(
      installed({ platform: 'linux', path: folder }).includes(path),
      false,
    );
  });
});

describe('launcher', () => {
  it('survives spaces and quotes in its path, and hands arguments on', async () => {
    const home = await mkdtemp(join(folder, "o'brien "));
    const real = join(home, 'chromium');
    await writeFile(real, '#!/bin/sh\necho "Chromium $# $LD_LIBRARY_PATH"\n', {
      mode: 0o755,
    });
    const path = join(home, 'launch');
    await writeFile(path, launcher({ folder: home, libraries: true }), {
      mode: 0o755,
    });
    const { ok, reason } = await canStart(path);
    assert.equal(ok, true);
    assert.match(reason, /^Chromium 1 .*o'brien .*\/al2023\/lib/);
  });

  it('leaves the library path alone when the host has the libraries', () => {
    assert.doesNotMatch(
      launcher({ folder: '/x', libraries: false }),
      /LD_LIBRARY_PATH/,
    );
  });
});

describe('fontsConfig', () => {
  it('escapes the folder for XML', () => {
    assert.match(fontsConfig('/a&b'), /<dir>\/a&amp;b\/fonts\/fonts<\/dir>/);
  });
});

describe('findBrowser', () => {
  it('uses the browser named by the environment', async () => {
    const path = await program('named', 'echo Chromium 1');
    assert.deepEqual(await findBrowser({ BOARDWALK_BROWSER: path }), {
      executablePath: path,
      source: 'environment',
    });
  });

  it('does not fall back when that one does not start', async () => {
    const path = await program('named-broken', 'echo sorry >&2; exit 1');
    await assert.rejects(
      findBrowser({ BOARDWALK_BROWSER: path }),
      /named by BOARDWALK_BROWSER does not start: sorry/,
    );
  });
});
