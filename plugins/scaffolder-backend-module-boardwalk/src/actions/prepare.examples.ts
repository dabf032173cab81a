import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Check the answers of the form and derive values from them',
    example: stringify({
      steps: [
        {
          id: 'prepare',
          name: 'Check answers',
          action: 'boardwalk:prepare',
          input: {
            kind: 'service',
            template: 'template:default/node-service',
            parameters: '${{ parameters }}',
          },
        },
      ],
    }),
  },
];
