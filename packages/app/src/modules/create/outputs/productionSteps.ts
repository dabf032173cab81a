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
    pipelineUrl(summary)
      ? {
          title: 'Get the first green pipeline',
          text: 'Add the secrets that `docs/` names to the host, so that the image can be published and deployments reported.',
        }
      : {
          title: 'Get the first green pipeline',
          text: 'Push the repository to a host with CI, or let your CI read it, and add the secrets that `docs/` names.',
        },
    {
      title: 'Deploy: dev, staging, production',
      text: `Hand the manifests in \`deploy/\` to ${tool}. It deploys each commit to the delivery repository; the clock stops at the first deployment to production.`,
    },
  ];
}
