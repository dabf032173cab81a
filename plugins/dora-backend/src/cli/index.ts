import { ConfigSources } from '@backstage/config-loader';
import { once } from 'node:events';
import { runImport } from './runImport';

/**
 * What `yarn dora:import` runs. The script that started it opens the database
 * of the portal when it is asked to, and says by environment variables where.
 */
async function openDatabase(): Promise<void> {
  if (!process.send) return;
  process.send('open database');
  const [{ env }] = await once(process, 'message');
  Object.assign(process.env, env);
}

async function main(): Promise<number> {
  const code = await runImport({
    args: process.argv.slice(2),
    terminal: { out: process.stdout, err: process.stderr, now: Date.now },
    folder: process.env.INIT_CWD ?? process.cwd(),
    loadConfig: async files => {
      await openDatabase();
      const argv = files.flatMap(file => ['--config', file]);
      return ConfigSources.toConfig(
        ConfigSources.default({ argv, watch: false }),
      );
    },
  });
  return code;
}

// Backstage looks after connections for as long as a process lives, so nothing
// ends by itself here.
main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(2);
  },
);
