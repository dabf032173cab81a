import { existsSync } from 'node:fs';
import { fromRoot } from '../../lib/paths.mjs';

/** Where the model of a kind is, by the group of its apiVersion. */
const PACKAGES = [
  [/^argoproj\.io\//, '@kubernetes-models/argo-cd'],
  [/\.toolkit\.fluxcd\.io\//, '@kubernetes-models/flux-cd'],
  [/./, 'kubernetes-models'],
];

/**
 * Checks one manifest: required fields and types by the schemas of Kubernetes, Argo CD
 * and Flux; and fields that there are none of, in the kinds of Kubernetes itself.
 *
 * @returns {Promise<string[]>} what is wrong
 */
export async function validateManifest(manifest) {
  const { apiVersion, kind } = manifest ?? {};
  if (!apiVersion || !kind) return ['has no apiVersion or kind'];
  const [, name] = PACKAGES.find(([pattern]) => pattern.test(apiVersion));
  const path = apiVersion.includes('/') ? apiVersion : `${apiVersion}`;
  const module = fromRoot('node_modules', name, path, 'index.js');
  if (!existsSync(module)) return [`there is no ${apiVersion}`];
  const Model = (await import(module))[kind];
  if (!Model) return [`there is no ${kind} in ${apiVersion}`];
  const problems = [];
  try {
    new Model(manifest).validate();
  } catch (error) {
    problems.push(error.message);
  }
  if (name === 'kubernetes-models') {
    problems.push(
      ...(await unknownFields(
        manifest,
        `V${apiVersion.split(/[/v]/).pop()}${kind}`,
        kind,
      )),
    );
  }
  return problems;
}

const modelFile = type =>
  fromRoot(
    'node_modules',
    '@kubernetes',
    'client-node',
    'dist',
    'gen',
    'models',
    `${type}.js`,
  );

/** Fields of an object that the client of Kubernetes does not know. */
async function unknownFields(value, type, path) {
  if (value === null || typeof value !== 'object') return [];
  const list = /^Array<(.+)>$/.exec(type);
  if (list) {
    const found = await Promise.all(
      value.map((each, at) => unknownFields(each, list[1], `${path}[${at}]`)),
    );
    return found.flat();
  }
  if (!existsSync(modelFile(type))) return [];
  const attributes = new Map(
    (await import(modelFile(type)))[type]
      .getAttributeTypeMap()
      .map(each => [each.baseName, each.type]),
  );
  const found = await Promise.all(
    Object.entries(value).map(([key, each]) =>
      attributes.has(key)
        ? unknownFields(each, attributes.get(key), `${path}.${key}`)
        : [`there is no ${path}.${key}`],
    ),
  );
  return found.flat();
}
