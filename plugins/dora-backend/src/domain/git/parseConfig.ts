/**
 * Settings of a git configuration by their names, `remote.origin.url`; of a
 * setting that appears several times the last one. Enough for what is asked
 * here: neither includes nor values over several lines.
 */
export function parseConfig(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const head = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/.exec(
      line,
    );
    if (head) {
      const inner = head[2]?.replace(/\\(.)/g, '$1');
      section = [head[1].toLowerCase(), inner]
        .filter(part => part !== undefined)
        .join('.');
      continue;
    }
    const setting = /^\s*([a-z][\w-]*)\s*(?:=\s*(.*?))?\s*$/i.exec(line);
    if (!setting) continue;
    const value = (setting[2] ?? 'true').replace(/^"(.*)"$/, '$1');
    settings.set(`${section}.${setting[1].toLowerCase()}`, value);
  }
  return settings;
}
