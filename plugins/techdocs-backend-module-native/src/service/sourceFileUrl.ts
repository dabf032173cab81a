import type { Entity } from '@backstage/catalog-model';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { getLocationForEntity } from '@backstage/plugin-techdocs-node';

/**
 * Address of a file of the docs at the host of their source; undefined for
 * sources on disk and hosts that the portal does not know.
 */
export function sourceFileUrl(options: {
  entity: Entity;
  scmIntegrations: ScmIntegrationRegistry;
  /** Path below the source root. */
  file: string;
  line?: number;
}): string | undefined {
  const { entity, scmIntegrations, file, line } = options;
  try {
    const { type, target } = getLocationForEntity(entity, scmIntegrations);
    if (type !== 'url' || !scmIntegrations.byUrl(target)) return undefined;
    const url = scmIntegrations.resolveUrl({
      url: `./${file.split('/').map(encodeURIComponent).join('/')}`,
      base: target.endsWith('/') ? target : `${target}/`,
      lineNumber: line,
    });
    return /^https?:/.test(url) ? url : undefined;
  } catch {
    // An annotation that leads nowhere is the problem, not a reason to fail.
    return undefined;
  }
}
