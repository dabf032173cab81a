import { translateChange } from './change';
import { translateDeployment } from './deployment';
import { translateIncident } from './incident';
import { translateRun } from './run';
import { translateService } from './service';
import { translateTicket } from './ticket';
import type { Translate } from './types';

/** By subject and predicate, whatever the version. */
const TRANSLATIONS: ReadonlyMap<string, Translate> = new Map<string, Translate>(
  [
    ['service.deployed', translateService],
    ['service.upgraded', translateService],
    ['service.rolledback', translateService],
    ['deployment.finished', translateDeployment],
    ['pipelinerun.finished', translateRun],
    ['taskrun.finished', translateRun],
    ['change.merged', translateChange],
    ['incident.detected', translateIncident],
    ['incident.reported', translateIncident],
    ['incident.resolved', translateIncident],
    ['ticket.created', translateTicket],
    ['ticket.updated', translateTicket],
    ['ticket.closed', translateTicket],
  ],
);

/** What is understood and brings nothing by itself, by subject, with the reason. */
const NOTHING: ReadonlyMap<string, string> = new Map([
  ['service', 'Publishing or removing a service is no deployment'],
  ['deployment', 'A deployment counts when it has finished'],
  ['pipelinerun', 'A pipeline counts when it has finished'],
  ['taskrun', 'A task counts when it has finished'],
  ['change', 'A change counts when it is merged'],
  ['artifact', 'An artifact counts when a service is deployed from it'],
  ['environment', 'Environments are known by what is deployed to them'],
]);

export const translateAny: Translate = (event, settings) => {
  const translate = TRANSLATIONS.get(event.kind);
  if (translate) return translate(event, settings);
  const [subject] = event.kind.split('.');
  return {
    ignored:
      NOTHING.get(subject) ??
      `Events of the kind '${event.kind}' tell nothing about delivery`,
  };
};
