import type { LoadSignal } from '@boardwalk/plugin-cognitive-load-common';
import type { PlatformComponent } from './PlatformSnapshot';

/** What signals are made of; null where nothing tells. */
export interface SignalInput {
  components: readonly PlatformComponent[];
  people: number;
  /** Template runs of people of the group in the window. */
  runs: { failed: number; all: number } | null;
  /** Tickets of the window; null: nobody ever reported any. */
  tickets: number | null;
  /** Production deployments of the window; null: the DORA engine does not answer. */
  deployments: number | null;
}

type Definition = Pick<
  LoadSignal,
  'key' | 'title' | 'subscale' | 'unit' | 'definition'
>;

const known = (
  definition: Definition,
  value: number,
  numerator: number,
  denominator: number,
): LoadSignal => ({
  ...definition,
  status: 'connected',
  value,
  numerator,
  denominator,
  howToConnect: null,
});

const empty = (
  definition: Definition,
  status: LoadSignal['status'],
  howToConnect: string | null = null,
): LoadSignal => ({
  ...definition,
  status,
  value: null,
  numerator: null,
  denominator: null,
  howToConnect,
});

const share = (definition: Definition, part: number, all: number): LoadSignal =>
  all
    ? known(definition, (100 * part) / all, part, all)
    : empty(definition, 'no-data');

const GOLDEN_PATH: Definition = {
  key: 'golden-path-share',
  title: 'Services on the golden path',
  subscale: 'knowledge',
  unit: 'percent',
  definition: 'Services in production that say which template they came from.',
};
const TOOLS: Definition = {
  key: 'deploy-path-tools',
  title: 'Tools in the deploy path',
  subscale: 'friction',
  unit: 'count',
  definition:
    'Median over services of the kinds of tools that their annotations name, from source host to on-call.',
};
const DOCS: Definition = {
  key: 'docs-freshness',
  title: 'Fresh documentation',
  subscale: 'friction',
  unit: 'percent',
  definition: 'Documentation that changed in the last 180 days.',
};
const RUNS: Definition = {
  key: 'failed-template-runs',
  title: 'Failed template runs',
  subscale: 'friction',
  unit: 'percent',
  definition: 'Of all runs of templates in the last 28 days.',
};
const TICKETS: Definition = {
  key: 'tickets-per-100-deployments',
  title: 'Tickets per 100 deployments',
  subscale: 'drag',
  unit: 'per-100-deployments',
  definition:
    'Infrastructure tickets of the last 28 days, by production deployments.',
};
const SERVICES: Definition = {
  key: 'services-per-person',
  title: 'Services per person',
  subscale: 'drag',
  unit: 'per-person',
  definition: 'Services in production, by people of the group.',
};

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? sorted[Math.floor(middle)]
    : (sorted[middle - 1] + sorted[middle]) / 2;
};

function toolsSignal(services: readonly PlatformComponent[]): LoadSignal {
  const counts = services.map(({ tools }) => tools).filter(Boolean);
  if (!services.length) return empty(TOOLS, 'no-data');
  if (!counts.length)
    return empty(
      TOOLS,
      'not-connected',
      'Annotate components with the tools that deliver them, such as github.com/project-slug or argocd/app-name.',
    );
  return known(TOOLS, median(counts), counts.length, services.length);
}

const docsSignal = empty(
  DOCS,
  'not-connected',
  'Nothing tells the portal yet when documentation changed last.',
);

function runsSignal({ runs }: SignalInput): LoadSignal {
  if (!runs)
    return empty(
      RUNS,
      'not-connected',
      'The scaffolder does not answer: look at its log.',
    );
  return share(RUNS, runs.failed, runs.all);
}

function ticketsSignal({ tickets, deployments }: SignalInput): LoadSignal {
  if (tickets === null)
    return empty(
      TICKETS,
      'not-connected',
      'Report tickets by day to POST /api/cognitive-load/v1/tickets.',
    );
  if (deployments === null)
    return empty(
      TICKETS,
      'not-connected',
      'Report deployments to the DORA engine.',
    );
  return deployments
    ? known(TICKETS, (100 * tickets) / deployments, tickets, deployments)
    : empty(TICKETS, 'no-data');
}

/** Signals of a group, in the order of the sub-scales. */
export function groupSignals(input: SignalInput): LoadSignal[] {
  const services = input.components.filter(one => one.inProduction);
  const golden = services.filter(({ templateRef }) => templateRef).length;
  return [
    share(GOLDEN_PATH, golden, services.length),
    toolsSignal(services),
    docsSignal,
    runsSignal(input),
    ticketsSignal(input),
    services.length
      ? known(
          SERVICES,
          services.length / input.people,
          services.length,
          input.people,
        )
      : empty(SERVICES, 'no-data'),
  ];
}

/** What is known of one service. */
export function componentSignals(component: PlatformComponent): LoadSignal[] {
  const services = [component];
  return [
    share(GOLDEN_PATH, component.templateRef ? 1 : 0, 1),
    toolsSignal(services),
    docsSignal,
  ];
}

/** The same signals of a group that has too few people, and none above with enough. */
export function hiddenSignals(): LoadSignal[] {
  return [GOLDEN_PATH, TOOLS, DOCS, RUNS, TICKETS, SERVICES].map(definition =>
    empty(definition, 'too-few-people'),
  );
}
