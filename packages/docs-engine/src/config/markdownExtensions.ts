import {
  defaultMarkdownOptions,
  type MarkdownOptions,
} from '../markdown/options';
import { BLOCK_EXTENSIONS } from './blockExtensions';
import { EXTENSIONS } from './extensionOptions';

type Values = Record<string, unknown>;
type Path = Array<string | number>;

interface Entry {
  name: string;
  values: Values;
  path: Path;
}

const canonical = (name: string) =>
  name
    .replace(/^markdown\.extensions\./, '')
    .replace(/^pymdownx\.tables$/, 'tables');

const asValues = (value: unknown): Values =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? (value as Values)
    : {};

/** `markdown_extensions` is a list of names and of one-key maps, or a map. */
function entries(value: unknown): Entry[] {
  const named = (map: object, path: Path): Entry[] =>
    Object.entries(map).map(([name, options]) => ({
      name,
      values: asValues(options),
      path: [...path, name],
    }));
  if (!Array.isArray(value)) return named(asValues(value), []);
  return value.flatMap((item, index) => {
    if (typeof item === 'string')
      return [{ name: item, values: {}, path: [index] }];
    return item && typeof item === 'object' ? named(item, [index]) : [];
  });
}

export interface ReadMarkdownExtensionsOptions {
  /** `use_pymdownx_blocks` of the TechDocs core plugin: the `///` forms with its types. */
  blocks?: boolean;
  /** Server that draws PlantUML. */
  plantumlServer?: string;
  report(message: string, path: Path): void;
}

/** Reads `markdown_extensions`; what is not known becomes a problem, never a failure. */
export function readMarkdownExtensions(
  value: unknown,
  { blocks, plantumlServer, report }: ReadMarkdownExtensionsOptions,
): MarkdownOptions {
  const options = defaultMarkdownOptions();
  if (plantumlServer) options.plantumlServer = plantumlServer;
  if (blocks) useBlocks(options);

  const read = ({ name: written, values, path }: Entry) => {
    const name = canonical(written);
    if (!Object.hasOwn(EXTENSIONS, name)) {
      report(
        `Markdown extension "${written}" is not supported and was ignored`,
        path,
      );
      return;
    }
    const { enable, options: known = {} } = EXTENSIONS[name];
    enable?.(options);
    for (const [option, given] of Object.entries(values)) {
      const here = [...path, option];
      const inner = canonical(option);
      if (/(?:^|\.)extra$/.test(name) && Object.hasOwn(EXTENSIONS, inner)) {
        read({ name: option, values: asValues(given), path: here });
      } else if (!Object.hasOwn(known, option)) {
        report(
          `Option "${option}" of "${written}" is not supported and was ignored`,
          here,
        );
      } else if (known[option](options, given) === false) {
        report(
          `The value of option "${option}" of "${written}" is not supported and was ignored`,
          here,
        );
      }
    }
  };
  entries(value).forEach(read);
  return options;
}

const TECHDOCS_TYPES = [
  'new',
  'settings',
  'note',
  'abstract',
  'info',
  'tip',
  'success',
  'question',
  'warning',
  'failure',
  'danger',
  'bug',
  'example',
  'quote',
];

function useBlocks(options: MarkdownOptions): void {
  const { admonition, details, tab } = {
    admonition: BLOCK_EXTENSIONS['pymdownx.blocks.admonition'],
    details: BLOCK_EXTENSIONS['pymdownx.blocks.details'],
    tab: BLOCK_EXTENSIONS['pymdownx.blocks.tab'],
  };
  for (const extension of [admonition, details, tab])
    extension.enable?.(options);
  admonition.options?.types(options, TECHDOCS_TYPES);
  details.options?.types(
    options,
    TECHDOCS_TYPES.map(type => ({ name: `details-${type}`, class: type })),
  );
}
