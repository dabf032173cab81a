import { posix } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The fields that our kustomizations may use: a check of our own, no schema of kustomize. */
const FIELDS = new Set([
  'apiVersion',
  'kind',
  'namespace',
  'resources',
  'labels',
  'images',
  'replicas',
  'configMapGenerator',
  'patches',
]);

/**
 * Checks a kustomization.yaml: known fields, and that everything it names is there.
 *
 * @param {any} document
 * @param {string} path
 * @param {import('../golden.mjs').Tree} tree
 * @returns {string[]}
 */
export function validateKustomization(document, path, tree) {
  const at = name => posix.join(posix.dirname(path), name);
  const exists = name =>
    tree.has(at(name)) || tree.has(at(`${name}/kustomization.yaml`));
  const problems = Object.keys(document)
    .filter(key => !FIELDS.has(key))
    .map(key => `kustomize: do we know the field ${key}?`);
  if (document.kind !== 'Kustomization') problems.push('is no Kustomization');
  const named = [
    ...(document.resources ?? []),
    ...(document.patches ?? []).map(patch => patch.path),
  ];
  problems.push(
    ...named.filter(name => !exists(name)).map(name => `there is no ${name}`),
  );
  const manifests = collect(path, tree);
  const has = (kind, name) =>
    manifests.some(each => each.kind === kind && each.metadata.name === name);
  for (const { path: file } of document.patches ?? []) {
    for (const patch of read(at(file), tree)) {
      if (!has(patch.kind, patch.metadata.name))
        problems.push(`${file} patches nothing`);
    }
  }
  for (const { name } of document.replicas ?? []) {
    if (!has('Deployment', name)) problems.push(`no Deployment ${name}`);
  }
  const images = manifests.flatMap(
    each => each.spec?.template?.spec?.containers?.map(one => one.image) ?? [],
  );
  for (const { name } of document.images ?? []) {
    if (!images.includes(name)) problems.push(`no container has ${name}`);
  }
  return problems;
}

const read = (path, tree) =>
  parseAllDocuments(tree.get(path)?.text ?? '').map(each => each.toJS());

/** All manifests that a kustomization brings together. */
function collect(path, tree) {
  const [document] = read(path, tree);
  return (document?.resources ?? []).flatMap(name => {
    const file = posix.join(posix.dirname(path), name);
    return tree.has(file)
      ? read(file, tree)
      : collect(`${file}/kustomization.yaml`, tree);
  });
}
