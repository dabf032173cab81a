/**
 * A script that starts the unpacked Chromium with what it needs from the
 * environment, so that a single path is enough to hand it to any runner.
 *
 * @param {{ folder: string, libraries: boolean }} options `libraries`: use the
 *   NSS and NSPR libraries that came with it
 */
export function launcher({ folder, libraries }) {
  const path = `${folder}/al2023/lib`;
  const lines = ['#!/bin/sh'];
  if (libraries) {
    lines.push(
      `export LD_LIBRARY_PATH=${quote(
        path,
      )}"\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`,
    );
  }
  lines.push(
    `export FONTCONFIG_FILE=${quote(`${folder}/fonts.conf`)}`,
    `exec ${quote(`${folder}/chromium`)} "$@"`,
    '',
  );
  return lines.join('\n');
}

/** Without a font every page renders, but without a single letter. */
export function fontsConfig(folder) {
  const escaped = folder.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${escaped}/fonts-cache</cachedir>
</fontconfig>
`;
}

function quote(text) {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}
