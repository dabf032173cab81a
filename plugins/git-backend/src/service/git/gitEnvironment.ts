import { devNull } from 'node:os';

/** What a program needs of the machine; nothing that git would read. */
const KEPT = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];

/** Settings of each run, whatever a repository or the machine says. */
const SETTINGS: ReadonlyArray<readonly [key: string, value: string]> = [
  ['core.hooksPath', devNull],
  ['core.fsync', 'committed,reference'],
  ['core.quotePath', 'false'],
  // The data folder may belong to another user, as a mounted volume does.
  ['safe.directory', '*'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['i18n.logOutputEncoding', 'UTF-8'],
  ['log.showSignature', 'false'],
  ['protocol.allow', 'never'],
  ['uploadpack.allowFilter', 'true'],
  ['fastimport.unpackLimit', '1'],
];

/**
 * Environment of a git process: no configuration of the machine or the user, no
 * questions, no hooks.
 *
 * @param home - an empty folder, or one that is not there
 */
export function gitEnvironment(
  home: string,
  settings: ReadonlyArray<readonly [key: string, value: string]> = [],
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    HOME: home,
    XDG_CONFIG_HOME: home,
    LC_ALL: 'C',
    LANG: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
  for (const name of KEPT)
    if (process.env[name] !== undefined) env[name] = process.env[name];
  const all = [...SETTINGS, ...settings];
  env.GIT_CONFIG_COUNT = String(all.length);
  all.forEach(([key, value], index) => {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return env;
}
