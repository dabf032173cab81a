import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { lockHolder, takeLock } from './lock.mjs';
import {
  commandLine,
  isAlive,
  processIdentity,
  stopProcess,
} from './processes.mjs';

describe('takeLock', () => {
  let dir;
  let path;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'boardwalk-lock-'));
    path = join(dir, 'run', 'start.lock');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is given once, with what its holder says of itself', () => {
    const lock = takeLock(path, { url: 'http://localhost:7007' });
    assert.ok(!('holder' in lock));
    const second = takeLock(path);
    assert.ok('holder' in second);
    assert.equal(second.holder.pid, process.pid);
    assert.equal(second.holder.url, 'http://localhost:7007');
    lock.release();
    assert.equal(existsSync(path), false);
    assert.ok(!('holder' in takeLock(path)));
  });

  it('does not count when its holder is dead', async () => {
    takeLock(path).release();
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise(resolve => child.on('exit', resolve));
    writeFileSync(path, JSON.stringify({ pid: child.pid, identity: 'x/1' }));
    assert.equal(lockHolder(path), undefined);
    assert.ok(!('holder' in takeLock(path)));
  });

  it('does not count when the number belongs to another process now', () => {
    takeLock(path).release();
    const pid = process.ppid;
    writeFileSync(path, JSON.stringify({ pid, identity: 'earlier/1' }));
    assert.ok(!('holder' in takeLock(path)));
  });

  it('does not count when its file is broken', () => {
    takeLock(path).release();
    writeFileSync(path, '{"pid": 1');
    assert.ok(!('holder' in takeLock(path)));
  });

  it('leaves the lock of a successor alone when released late', () => {
    const lock = takeLock(path);
    assert.ok(!('holder' in lock));
    const other = {
      pid: process.ppid,
      identity: processIdentity(process.ppid),
    };
    writeFileSync(path, JSON.stringify(other));
    lock.release();
    assert.equal(lockHolder(path)?.pid, process.ppid);
  });
});

describe('processes', () => {
  it('ends one that does not listen to a polite signal', async () => {
    const child = spawn(process.execPath, [
      '-e',
      'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)',
    ]);
    await new Promise(resolve => child.stdout.once('data', resolve));
    assert.match(commandLine(child.pid), /setInterval/);
    assert.equal(await stopProcess(child.pid, { patience: 200 }), true);
    assert.equal(isAlive(child.pid), false);
    assert.equal(processIdentity(child.pid), '');
  });
});
