import { execFileSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { FolderHasher } from './FolderHasher';

describe('FolderHasher', () => {
  const folder = createMockDirectory();
  const limits = { maxFiles: 10, maxTotalBytes: 1000 };
  const hash = () => new FolderHasher(limits).hash(folder.path);

  it('changes with content and names, and with nothing else', async () => {
    folder.setContent({ 'a.md': 'A', docs: { 'b.md': 'B' } });
    const first = await hash();
    expect(await hash()).toBe(first);
    folder.addContent({ '.git': { x: '1' }, node_modules: { y: '2' } });
    expect(await hash()).toBe(first);
    folder.addContent({ 'docs/b.md': 'C' });
    const second = await hash();
    expect(second).not.toBe(first);
    folder.setContent({ 'a2.md': 'A', docs: { 'b.md': 'C' } });
    expect(await hash()).not.toBe(second);
  });

  it('sees a change through its memory', async () => {
    const hasher = new FolderHasher(limits);
    folder.setContent({ 'a.md': 'A' });
    const first = await hasher.hash(folder.path);
    expect(await hasher.hash(folder.path)).toBe(first);
    folder.addContent({ 'a.md': 'Longer' });
    expect(await hasher.hash(folder.path)).not.toBe(first);
  });

  it('refuses a folder of too many files', async () => {
    folder.setContent(
      Object.fromEntries(
        Array.from({ length: 11 }, (_unused, i) => [`${i}.md`, '']),
      ),
    );
    await expect(hash()).rejects.toThrow('more than 10 files');
  });

  it('refuses a folder of too many bytes', async () => {
    folder.setContent({ 'a.bin': 'x'.repeat(1001) });
    await expect(hash()).rejects.toThrow('more than 1000 bytes');
  });

  it('skips what cannot be read, without waiting for it', async () => {
    folder.setContent({ 'a.md': 'A' });
    execFileSync('mkfifo', [folder.resolve('pipe')]);
    expect(await hash()).toMatch(/^[0-9a-f]{32}$/);
  });

  it('leaves the thread to others', async () => {
    folder.setContent({ 'a.bin': Buffer.alloc(8 * 1024 * 1024) });
    let ticks = 0;
    let done = false;
    const tick = () => {
      ticks++;
      if (!done) setImmediate(tick);
    };
    tick();
    await new FolderHasher({ maxFiles: 10, maxTotalBytes: 1e9 }).hash(
      folder.path,
    );
    done = true;
    // One for each piece; a file that is taken in at once gives a handful.
    expect(ticks).toBeGreaterThan(40);
  });
});
