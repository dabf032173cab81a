import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { findCompressedAssets } from './findCompressedAssets';

/** The precompressed assets of the built app; none before the first build. */
export async function findAppAssets(
  config: Config,
): Promise<Map<string, string>> {
  const packageName = config.getOptionalString('app.packageName') ?? 'app';
  return findCompressedAssets(resolvePackagePath(packageName, 'dist/static'));
}
