import { normaliseRepository } from '@boardwalk/plugin-dora-common';
import type { SnapshotEntity } from '../catalogSnapshot';

// A source location names a folder of a branch: what follows is not the repository.
const FOLDER = /\/(?:-\/)?(?:tree|blob|raw|src|edit)\/.*$/;

/**
 * The names under which senders may know the repository of an entity: with its
 * host, and without, as `acme/shop`.
 */
export function repositoriesOf(
  annotations: SnapshotEntity['annotations'],
): Set<string> {
  const names = new Set<string>();
  const addSlug = (slug: string | undefined, host?: string) => {
    if (!slug?.trim()) return;
    const name = normaliseRepository(slug);
    names.add(name);
    if (host) names.add(`${host}/${name}`);
  };
  const addAddress = (address: string | undefined) => {
    if (!address?.trim()) return;
    const name = normaliseRepository(
      address
        .trim()
        .replace(/^url:/i, '')
        .replace(/[?#].*$/, '')
        .replace(FOLDER, ''),
    );
    names.add(name);
    const [host, ...path] = name.split('/');
    if (host.includes('.') && path.length > 1) names.add(path.join('/'));
  };
  addAddress(annotations['boardwalk.dev/repository']);
  addSlug(annotations['github.com/project-slug'], 'github.com');
  addSlug(annotations['gitlab.com/project-slug'], 'gitlab.com');
  addSlug(annotations['dev.azure.com/project-repo'], 'dev.azure.com');
  addAddress(annotations['bitbucket.org/repo-url']);
  const location = annotations['backstage.io/source-location'];
  if (location && /^url:/i.test(location)) addAddress(location);
  return names;
}
