import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Propose new docs to a repository that is there',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Propose docs',
          action: 'boardwalk:git:propose',
          input: {
            repository: 'checkout/orders',
            title: 'Add a runbook',
            sourcePath: 'docs',
            targetPath: 'docs',
          },
        },
      ],
    }),
  },
];
