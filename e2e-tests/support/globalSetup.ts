import { findBrowser } from '../browser.mjs';
import { filesPort } from '../environment.mjs';
import { startEntityFileServer } from './entityFileServer';

/** One browser and one file server for all workers. */
export default async function globalSetup() {
  process.env.BOARDWALK_BROWSER = (await findBrowser()).executablePath;
  const server = await startEntityFileServer(filesPort());
  return () => server.close();
}
