#!/usr/bin/env node
const [major] = process.versions.node.split('.').map(Number);

if (major < 20) {
  process.stderr.write(
    `Boardwalk's scripts need Node 20 or newer to begin with; this is ${process.version}.\n` +
      'Install a current Node (https://nodejs.org) and run the same command again.\n',
  );
  process.exitCode = 1;
} else {
  const { main } = await import('./commands/main.mjs');
  process.exitCode = await main(process.argv.slice(2));
}
