import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clearRemains } from './clearRemains';

describe('clearRemains', () => {
  it('removes locks of a minute and quarantines of a day, and nothing else', async () => {
    const gitDir = await mkdtemp(path.join(tmpdir(), 'remains-'));
    const now = Date.now();
    const add = async (file: string, ageMs: number) => {
      const full = path.join(gitDir, file);
      await mkdir(path.dirname(full), { recursive: true });
      await writeFile(full, '');
      const time = (now - ageMs) / 1000;
      await utimes(full, time, time);
    };
    await add('refs/heads/feature/a.lock', 61_000);
    await add('refs/heads/b.lock', 10_000);
    await add('refs/heads/main', 90_000_000);
    await add('packed-refs.lock', 61_000);
    await add('objects/pack/tmp_pack_1', 90_000_000);
    await add('objects/pack/tmp_pack_2', 3_600_000);
    await add('objects/pack/pack-1.pack', 90_000_000);
    await clearRemains(gitDir, now);
    const left = [
      'refs/heads/feature/a.lock',
      'refs/heads/b.lock',
      'refs/heads/main',
      'packed-refs.lock',
      'objects/pack/tmp_pack_1',
      'objects/pack/tmp_pack_2',
      'objects/pack/pack-1.pack',
    ].filter(file => existsSync(path.join(gitDir, file)));
    expect(left).toEqual([
      'refs/heads/b.lock',
      'refs/heads/main',
      'objects/pack/tmp_pack_2',
      'objects/pack/pack-1.pack',
    ]);
    await rm(gitDir, { recursive: true });
  });
});
