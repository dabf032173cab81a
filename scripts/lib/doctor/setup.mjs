import { existsSync, statfsSync } from 'node:fs';
import { isAppBuilt } from '../build/app.mjs';
import { isInstalled } from '../install/install.mjs';
import { root } from '../paths.mjs';
import {
  isFitNode,
  nodePackage,
  pinnedNode,
} from '../toolchain/nodeVersion.mjs';
import { fetchedNode, fetchedYarn } from '../toolchain/ensure.mjs';
import { bad, ok, open } from './findings.mjs';

const byStart = '`npm start` does it.';

/** @returns {import('./findings.mjs').Finding[]} */
export function checkSetup() {
  return [node(), yarn(), packages(), app(), disk()];
}

function node() {
  const { version, platform, arch } = process;
  if (isFitNode(version)) return ok(`Node ${version} is running and fits`);
  if (existsSync(fetchedNode() ?? '')) {
    return ok(
      `Node ${version} is running; ${pinnedNode} was fetched and is used`,
    );
  }
  return nodePackage(platform, arch)
    ? open(
        `Node ${version} does not fit; ${pinnedNode} is not fetched yet`,
        byStart,
      )
    : bad(
        `Node ${version} does not fit, and npm has none for ${platform}-${arch}`,
        'Install Node 24 or 22.',
      );
}

function yarn() {
  const { path, version } = fetchedYarn();
  return existsSync(path)
    ? ok(`Yarn ${version} was fetched`)
    : open(`Yarn ${version} is not fetched yet`, byStart);
}

function packages() {
  return isInstalled()
    ? ok('the packages of yarn.lock are installed')
    : open('the packages of yarn.lock are not installed, or not all', byStart);
}

function app() {
  return isAppBuilt()
    ? ok('the app is built from the present sources')
    : open('the app is not built from the present sources', byStart);
}

function disk() {
  const { bavail, bsize } = statfsSync(root);
  const gigabytes = (bavail * bsize) / 1e9;
  const text = `${gigabytes.toFixed(1)} GB of disk are free`;
  return gigabytes < 1 ? bad(text, 'Free some space.') : ok(text);
}
