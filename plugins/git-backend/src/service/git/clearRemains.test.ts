import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clearRemains } from './clearRemains';

describe('clearRemains', () => {
  it('removes what a killed or failed git left, once nobody can need it', async () => {
    const gitDir = await mkdtemp(path.join(tmpdir(), 'remains-'));
    const now = Date.now();
    const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
    const goes: Array<[file: string, ageMs: number]> = [
      ['refs/heads/feature/a.lock', MINUTE],
      ['packed-refs.lock', MINUTE],
      ['objects/pack/tmp_pack_1', HOUR],
      ['fast_import_crash_17', HOUR],
      ['objects/tmp_objdir-incoming-1/pack/tmp_pack_1', DAY],
    ];
    const stays: Array<[file: string, ageMs: number]> = [
      ['refs/heads/b.lock', MINUTE / 2],
      ['refs/heads/main', 2 * DAY],
      ['objects/pack/tmp_pack_2', HOUR / 2],
      ['objects/tmp_objdir-incoming-2/pack/tmp_pack_1', DAY / 2],
      ['objects/pack/pack-1.pack', 2 * DAY],
    ];
    for (const [file, ageMs] of [...goes, ...stays]) {
      const full = path.join(gitDir, file);
      await mkdir(path.dirname(full), { recursive: true });
      await writeFile(full, '');
      const time = (now - ageMs - 1_000) / 1_000;
      await utimes(full, time, time);
      // Quarantines are folders, and it is their age that counts.
      const [, quarantine] = /^(objects\/tmp_objdir-[^/]+)/.exec(file) ?? [];
      if (quarantine) await utimes(path.join(gitDir, quarantine), time, time);
    }
    await clearRemains(gitDir, now);
    const isLeft = ([file]: [string, number]) =>
      existsSync(path.join(gitDir, file));
    expect(goes.filter(isLeft)).toEqual([]);
    expect(stays.filter(one => !isLeft(one))).toEqual([]);
    await rm(gitDir, { recursive: true });
  });
});
