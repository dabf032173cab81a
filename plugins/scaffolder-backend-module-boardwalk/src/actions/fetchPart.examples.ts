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
];
