import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { Document } from 'yaml';
import { complianceOf } from '../domain/compliance';
import { controlsFor } from '../domain/controls';
import type { TemplateValues } from '../domain/values';
import { examples } from './compliance.examples';

const FILE = 'compliance.yaml';
const COMMENT = ` What was answered when this repository was made, the controls that the answers
 switched on, and the duties that are left to people. Keep it true: change it with
 the service, and end a duty with the day and the name of who did it.`;

/** Writes the answers about risk, and what follows from them, into the repository. */
export function createComplianceAction() {
  return createTemplateAction({
    id: 'boardwalk:compliance',
    description:
      'Writes compliance.yaml: the answers, the controls that they switched on with where each is implemented, and what is left to people. Run it after all files are there.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        values: z =>
          z.record(z.any(), {
            description: 'The output "values" of boardwalk:prepare.',
          }),
      },
      output: {
        controls: z =>
          z.array(z.record(z.any()), {
            description: 'The controls as the document has them.',
          }),
      },
    },
    async handler(ctx) {
      const values = ctx.input.values as Partial<TemplateValues>;
      if (!values.risk || !values.needs || !values.kind)
        throw new InputError(
          'The input "values" must be the output "values" of boardwalk:prepare.',
        );
      const complete = values as TemplateValues;
      const document = complianceOf(
        complete,
        controlsFor(complete),
        // The document names itself nowhere, so that a second run finds the same.
        path => existsSync(resolveSafeChildPath(ctx.workspacePath, path)),
      );
      const yaml = new Document(document);
      yaml.commentBefore = COMMENT;
      await writeFile(
        resolveSafeChildPath(ctx.workspacePath, FILE),
        yaml.toString({ lineWidth: 90 }),
      );
      ctx.logger.info(
        `${FILE}: ${document.controls.length} controls, ${document.duties.length} duties for people`,
      );
      ctx.output('controls', document.controls);
    },
  });
}
