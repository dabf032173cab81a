import { DocsBuildError } from '../problems';
import type { NavEntry } from './types';
import type { YamlFile } from './yaml';

type Path = Array<string | number>;

const INCLUDE = /^([!*])include\s+(.+)$/;

/** Reads `nav` in all its forms: paths, titled paths, sections, links and includes. */
export function readNav(
  yaml: YamlFile,
  value: unknown,
  path: Path = ['nav'],
): NavEntry[] {
  if (!Array.isArray(value)) {
    if (value && typeof value === 'object')
      return readMap(yaml, value as Record<string, unknown>, path);
    throw invalid(yaml, path, '"nav" must be a list of pages and sections');
  }
  return value.flatMap((item, index) => {
    const here = [...path, index];
    if (typeof item === 'string') return [leaf(yaml, undefined, item, here)];
    if (item && typeof item === 'object' && !Array.isArray(item)) {
      return readMap(yaml, item as Record<string, unknown>, here);
    }
    throw invalid(
      yaml,
      here,
      `A nav entry must be a path or "title: path", not ${JSON.stringify(
        item,
      )}`,
    );
  });
}

function readMap(
  yaml: YamlFile,
  map: Record<string, unknown>,
  path: Path,
): NavEntry[] {
  return Object.entries(map).map(([title, value]): NavEntry => {
    const here = [...path, title];
    if (typeof value === 'string') return leaf(yaml, title, value, here);
    if (value === null || value === undefined) {
      throw invalid(
        yaml,
        here,
        `Nav entry "${title}" has neither a page nor children`,
      );
    }
    return {
      kind: 'section',
      title,
      children: readNav(yaml, value, here),
      line: yaml.lineOf(here),
    };
  });
}

function leaf(
  yaml: YamlFile,
  title: string | undefined,
  path: string,
  at: Path,
): NavEntry {
  const line = yaml.lineOf(at);
  const include = INCLUDE.exec(path);
  return include
    ? {
        kind: 'include',
        title,
        path: include[2].trim().replace(/^['"]|['"]$/g, ''),
        many: include[1] === '*',
        line,
      }
    : { kind: 'page', title, path, line };
}

function invalid(yaml: YamlFile, path: Path, message: string) {
  return new DocsBuildError(message, {
    file: yaml.file,
    line: yaml.lineOf(path),
  });
}
