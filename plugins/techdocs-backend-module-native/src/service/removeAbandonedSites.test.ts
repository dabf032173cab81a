import { createMockDirectory } from '@backstage/backend-test-utils';
import { readdirSync } from 'node:fs';
import { removeAbandonedSites } from './removeAbandonedSites';

const HOUR_MS = 60 * 60 * 1000;

describe('removeAbandonedSites', () => {
  const folder = createMockDirectory();
  const site = { 'index.html': 'a' };

  it('removes unpublished sites of TechDocs after a day, and nothing else', async () => {
    folder.setContent({
      'techdocs-tmp-aB3xY9': site,
      'techdocs-tmp-mine': site,
      other: site,
    });
    expect(
      await removeAbandonedSites(folder.path, Date.now() + 23 * HOUR_MS),
    ).toBe(0);
    expect(
      await removeAbandonedSites(folder.path, Date.now() + 25 * HOUR_MS),
    ).toBe(1);
    expect(readdirSync(folder.path).sort()).toEqual([
      'other',
      'techdocs-tmp-mine',
    ]);
  });

  it('is no trouble where there is no folder', async () => {
    expect(await removeAbandonedSites(folder.resolve('none'))).toBe(0);
  });
});
