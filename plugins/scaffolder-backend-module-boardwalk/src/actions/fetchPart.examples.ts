import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Add the pages of docs that all templates share',
    example: stringify({
      steps: [
        {
          id: 'docs',
          name: 'Add docs',
          action: 'boardwalk:fetch-part',
          input: {
            part: 'docs',
            templateFileExtension: true,
            values: '${{ steps.prepare.output.values }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Add several parts in one step, the pipeline by an answer',
    example: stringify({
      steps: [
        {
          id: 'parts',
          name: 'Write pipeline and docs',
          action: 'boardwalk:fetch-part',
          input: {
            part: ['ci-${{ steps.prepare.output.values.ci }}', 'service-docs'],
            templateFileExtension: true,
            values: '${{ steps.prepare.output.values }}',
          },
        },
      ],
    }),
  },
];
