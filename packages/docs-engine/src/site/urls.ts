/** As Python's `quote` does it, which MkDocs writes addresses with. */
const encode = (path: string) =>
  encodeURIComponent(path)
    .replace(/%2F/g, '/')
    .replace(
      /[!'()*]/g,
      sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );

/** Where a page or a file goes below the site's root, and the address that names it. */
export interface Destination {
  /** File to write, with forward slashes. */
  file: string;
  /** Address below the site's root; '' for the home page. */
  url: string;
}

export const isMarkdown = (path: string) =>
  /\.(?:md|markdown|mdown|mkdn|mkd)$/i.test(path);

export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export const basename = (path: string) => path.slice(path.lastIndexOf('/') + 1);

export const joinPath = (...parts: string[]) => parts.filter(Boolean).join('/');

/** Destination of a file, as MkDocs decides it. */
export function destinationOf(
  path: string,
  useDirectoryUrls: boolean,
): Destination {
  if (!isMarkdown(path)) return { file: path, url: encode(path) };
  const folder = dirname(path);
  const stem = basename(path).replace(/\.[^.]+$/, '');
  const isIndex = stem === 'index' || stem === 'README';
  if (isIndex) {
    const file = joinPath(folder, 'index.html');
    if (!useDirectoryUrls) return { file, url: encode(file) };
    return { file, url: folder ? `${encode(folder)}/` : '' };
  }
  if (!useDirectoryUrls) {
    const file = joinPath(folder, `${stem}.html`);
    return { file, url: encode(file) };
  }
  return {
    file: joinPath(folder, stem, 'index.html'),
    url: `${encode(joinPath(folder, stem))}/`,
  };
}

/** Address of one file of the site as a page of the site writes it. */
export function relativeUrl(to: string, from: string): string {
  const fromParts = folderParts(from);
  const toParts = to.split('/').filter(Boolean);
  let common = 0;
  while (
    common < fromParts.length &&
    common < toParts.length &&
    fromParts[common] === toParts[common]
  )
    common++;
  const parts = [
    ...fromParts.slice(common).map(() => '..'),
    ...toParts.slice(common),
  ];
  const relative = parts.join('/') || '.';
  return to.endsWith('/') || to === ''
    ? `${relative}/`.replace(/^\.\/$/, './')
    : relative;
}

/** Folders of the page at an address; a file's own name is no folder. */
function folderParts(url: string): string[] {
  const parts = url.split('/').filter(Boolean);
  if (
    !url.endsWith('/') &&
    parts.length &&
    parts[parts.length - 1].includes('.')
  )
    parts.pop();
  return parts;
}

/** Resolves `.` and `..`; undefined when the path leaves the root. */
export function normalizePath(path: string): string | undefined {
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (!out.length) return undefined;
      out.pop();
    } else out.push(part);
  }
  return out.join('/');
}
