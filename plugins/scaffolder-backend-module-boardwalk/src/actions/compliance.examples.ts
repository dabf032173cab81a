import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Write compliance.yaml after all other files',
    example: stringify({
      steps: [
        {
          id: 'compliance',
          name: 'Write down controls',
          action: 'boardwalk:compliance',
          input: { values: '${{ steps.prepare.output.values }}' },
        },
      ],
    }),
  },
];
