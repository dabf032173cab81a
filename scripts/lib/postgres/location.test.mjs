import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdtempSync,
  rmSync,
  mkdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { serverAccount } from './account.mjs';
import { checkVersion } from './cluster.mjs';
import { clusterDir, readPointer, reserveDir } from './location.mjs';

const root = process.getuid?.() === 0;

describe('clusterDir', () => {
  let dir;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'boardwalk data '));
  });
  afterEach(() => {
    rmSync(reserveDir(join(dir, '.data')), { recursive: true, force: true });
    rmSync(dir, { recursive: true });
  });

  it('is in the data folder where the server can reach it', () => {
    chmodSync(dir, 0o755);
    const data = join(dir, '.data');
    assert.equal(clusterDir(data, serverAccount()), join(data, 'postgres'));
    assert.equal(readPointer(data), undefined);
  });

  it(
    'is elsewhere, with a pointer, below a folder of root alone',
    { skip: !root },
    () => {
      const data = join(dir, '.data');
      const account = serverAccount();
      const away = clusterDir(data, account);
      assert.equal(away, join(reserveDir(data), 'postgres'));
      assert.equal(readPointer(data), away);
      mkdirSync(away, { recursive: true });
      assert.equal(clusterDir(data, account), away);
    },
  );
});

describe('a cluster whose way was closed later', () => {
  it('is not passed over for an empty one', { skip: !root }, () => {
    const dir = mkdtempSync(join(tmpdir(), 'boardwalk-closed-'));
    mkdirSync(join(dir, '.data', 'postgres'), { recursive: true });
    assert.throws(
      () => clusterDir(join(dir, '.data'), serverAccount()),
      /can no longer reach its files/,
    );
    rmSync(dir, { recursive: true });
  });
});

describe('checkVersion', () => {
  const binaries = { major: '18', version: '18.4' };
  it('tells a cluster of this version, of another, and none', () => {
    const dir = mkdtempSync(join(tmpdir(), 'boardwalk-version-'));
    assert.equal(checkVersion(dir, binaries), false);
    writeFileSync(join(dir, 'PG_VERSION'), '18\n');
    assert.equal(checkVersion(dir, binaries), true);
    writeFileSync(join(dir, 'PG_VERSION'), '17\n');
    assert.throws(
      () => checkVersion(dir, binaries),
      /written by PostgreSQL 17; this Boardwalk brings PostgreSQL 18\.4/,
    );
    rmSync(dir, { recursive: true });
  });
});
