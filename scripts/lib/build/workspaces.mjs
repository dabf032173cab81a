import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot, root } from '../paths.mjs';
import { readJson } from '../system/files.mjs';

/** @typedef {{ name: string, dir: string, json: any }} Workspace */

/** @returns {Workspace[]} the packages of this repository; dir is absolute */
export function listWorkspaces() {
  return readJson(fromRoot('package.json'))
    .workspaces.flatMap((/** @type {string} */ pattern) => {
      if (!pattern.endsWith('/*')) return [join(root, pattern)];
      const parent = join(root, pattern.slice(0, -2));
      if (!existsSync(parent)) return [];
      return readdirSync(parent)
        .sort()
        .map(entry => join(parent, entry));
    })
    .map((/** @type {string} */ dir) => ({
      dir,
      json: readJson(join(dir, 'package.json')),
    }))
    .filter((/** @type {Workspace} */ { json }) => json?.name)
    .map((/** @type {Workspace} */ entry) => ({
      ...entry,
      name: entry.json.name,
    }));
}

/**
 * @param {string} name of a workspace
 * @param {Workspace[]} [all]
 * @returns {Workspace[]} itself and the workspaces it depends on, however deep
 */
export function workspaceClosure(name, all = listWorkspaces()) {
  const byName = new Map(all.map(workspace => [workspace.name, workspace]));
  /** @type {Map<string, Workspace>} */
  const found = new Map();
  const queue = [name];
  for (const next of queue) {
    const workspace = byName.get(next);
    if (!workspace || found.has(next)) continue;
    found.set(next, workspace);
    queue.push(...Object.keys(workspace.json.dependencies ?? {}));
  }
  return [...found.values()];
}
