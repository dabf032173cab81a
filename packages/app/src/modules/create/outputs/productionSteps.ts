import { isDocumentation, pipelineUrl } from './places';
import type { CreatedSummary } from './summary';

/** Something to do next, and how. Text between backquotes is code. */
export interface NextStep {
  title: string;
  text: string;
}

const TOOLS: Record<string, string> = { argocd: 'Argo CD', flux: 'Flux' };

const documentationSteps: NextStep[] = [
  {
    title: 'Write the first page',
    text: 'Clone the repository, change `docs/index.md` and push. The page shows it within seconds.',
  },
  {
    title: 'Name those who review',
    text: '`CODEOWNERS` names your team. Add others who should see changes before they are merged.',
  },
  {
    title: 'Tell your readers',
    text: 'Send them the address of the docs. Search finds every page.',
  },
];

/** What stands between a new repository and production. */
export function productionSteps(summary: CreatedSummary): NextStep[] {
  if (isDocumentation(summary)) return documentationSteps;
  const tool = TOOLS[summary.delivery] ?? 'your delivery tool';
  return [
    {
      title: 'Change something and push',
      text: 'Clone the repository, replace the example with your first feature, and push. The push counts as a change.',
    },
    {
      title: 'Get the first green pipeline',
      text: pipelineUrl(summary)
        ? 'Add the secrets that `docs/delivery.md` lists, so that the image is published and the portal hears of it.'
        : 'Push the repository to a host with CI, and add the secrets that `docs/delivery.md` lists.',
    },
    {
      title: 'Deploy to dev, staging and production',
      text: `Give ${tool} the files in \`delivery/\`. A deployment is a commit; the clock stops at the first one to production.`,
    },
  ];
}
