import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { listFiles } from '../build/digest.mjs';
import { fromRoot } from '../paths.mjs';
import { readJson } from '../system/files.mjs';
import { bad, ok } from './findings.mjs';

/**
 * @param {string} sources text of a package's code
 * @param {string} name of a plugin's package
 * @returns {boolean} whether the code takes the plugin itself, which is the
 *   default export or one whose name ends in "Module", and not only a helper
 *   that the package exports beside it
 */
export function attaches(sources, name) {
  const module = `['"]${name.replaceAll('/', '\\/')}(?:\\/alpha)?['"]`;
  return new RegExp(
    [
      `import\\s+(?!type\\b)\\w+[^;'"]*from\\s+${module}`,
      `import\\s*\\{[^}]*(?:\\bdefault|Module)\\b[^}]*\\}\\s*from\\s+${module}`,
      `import\\(\\s*${module}`,
    ].join('|'),
  ).test(sources);
}

/**
 * @param {string} folder below packages
 * @param {RegExp} role `backstage.role` of what counts as a plugin
 * @returns {{ expected: string[], missing: string[] }} names of packages
 */
function compare(folder, role) {
  const dir = fromRoot('packages', folder);
  const require = createRequire(join(dir, 'package.json'));
  const { dependencies } = readJson(join(dir, 'package.json'));
  const expected = Object.keys(dependencies).filter(name => {
    const found = require.resolve
      .paths(name)
      ?.map(path => readJson(join(path, name, 'package.json')))
      .find(Boolean);
    return role.test(found?.backstage?.role ?? '');
  });
  const sources = listFiles(join(dir, 'src'))
    .filter(file => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n');
  return {
    expected,
    missing: expected.filter(name => !attaches(sources, name)),
  };
}

/**
 * Plugins are attached by name, in the sources of app and backend: one that is
 * installed as a dependency and not named there does nothing.
 * @returns {import('./findings.mjs').Finding[]}
 */
export function checkPlugins() {
  return [
    { folder: 'app', role: /^frontend-plugin(-module)?$/ },
    { folder: 'backend', role: /^backend-plugin(-module)?$/ },
  ].flatMap(({ folder, role }) => {
    const { expected, missing } = compare(folder, role);
    return [
      ok(
        `${expected.length - missing.length} of ${
          expected.length
        } plugins of packages/${folder} are attached`,
      ),
      ...missing.map(name =>
        bad(
          `${name} is a dependency of packages/${folder}, but is not attached`,
          `Add it in packages/${folder}/src, or remove the dependency.`,
        ),
      ),
    ];
  });
}
