import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps the source's etag with the site: the stock builder compares it before the next build. */
export async function storeEtag(outputDir: string, etag: string) {
  const file = join(outputDir, 'techdocs_metadata.json');
  const metadata = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...metadata, etag }));
}
