import { join } from 'node:path';
import { access } from 'node:fs/promises';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './fetchPart.examples';

const PART = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;
const MOST = 100;
const MOST_PARTS = 50;

/** Renders parts that templates share, by the engine and the rules of `fetch:template`. */
export function createFetchPartAction(options: {
  reader: UrlReaderService;
  integrations: ScmIntegrations;
  partsPath: string;
}) {
  const stock = createFetchTemplateAction(options);
  return createTemplateAction({
    id: 'boardwalk:fetch-part',
    description:
      'Renders parts that templates share into the workspace, as fetch:template does with the files of one template.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        part: z =>
          z.union([z.string(), z.array(z.string()).min(1).max(MOST_PARTS)], {
            description:
              'Path of the part below the folder of parts, or several in their order.',
          }),
        values: z =>
          z
            .record(z.any(), { description: 'What the part is rendered with.' })
            .optional(),
        targetPath: z =>
          z
            .string({
              description: 'Folder in the workspace. Default: its root.',
            })
            .optional(),
        copyWithoutTemplating: z =>
          z
            .array(z.string(), {
              description: 'Globs of files whose content is copied as it is.',
            })
            .optional(),
        templateFileExtension: z =>
          z
            .union([z.string(), z.boolean()], {
              description:
                'Render only files with this extension, and drop it; true means .njk.',
            })
            .optional(),
        replace: z =>
          z
            .boolean({ description: 'Replace files that are there already.' })
            .optional(),
        trimBlocks: z =>
          z
            .boolean({ description: 'Drop the line end after a block.' })
            .optional(),
        lstripBlocks: z =>
          z
            .boolean({ description: 'Drop the indent before a block.' })
            .optional(),
      },
    },
    async handler(ctx) {
      const { part, ...input } = ctx.input;
      const parts = [part].flat();
      // All of them are looked for before the first is rendered.
      for (const one of parts) await requirePart(options.partsPath, one);
      for (const one of parts)
        await stock.handler({
          ...ctx,
          input: { ...input, url: `./${one}` },
          templateInfo: {
            entityRef:
              ctx.templateInfo?.entityRef ?? 'template:default/unknown',
            ...ctx.templateInfo,
            // A relative URL resolves against the folder of this file, which need not exist.
            baseUrl: `file://${join(options.partsPath, 'parts')}`,
          },
        });
    },
  });
}

async function requirePart(partsPath: string, part: string): Promise<void> {
  if (part.length > MOST || !PART.test(part))
    throw new InputError(
      `"${part.slice(
        0,
        MOST,
      )}" is no part: use small letters, digits and hyphens, with slashes between folders.`,
    );
  await access(join(partsPath, part)).catch(() => {
    throw new InputError(
      `There is no part "${part}". Parts are folders of the one that boardwalk.templates.partsPath names.`,
    );
  });
}
