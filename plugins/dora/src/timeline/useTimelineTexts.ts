import { useFormat } from '../format/useFormat';
import { shortRevision } from '../deployment/shortRevision';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { TimelineItem } from './timelineItems';

/** What the parts of a timeline are called. */
export function useTimelineTexts() {
  const { t } = useDoraTranslation();
  const format = useFormat();
  return {
    kind: (item: TimelineItem) =>
      t(
        item.kind === 'deployment'
          ? 'timeline.oneDeployment'
          : 'timeline.oneIncident',
      ),
    /** The version that went out, or the title of the incident. */
    what: (item: TimelineItem) =>
      item.kind === 'deployment'
        ? [
            item.deployment.environment,
            item.deployment.revision && shortRevision(item.deployment.revision),
          ]
            .filter(Boolean)
            .join(', ')
        : item.incident.title ?? item.incident.externalId,
    outcome: (item: TimelineItem) => {
      if (item.kind === 'incident') {
        return item.end === null
          ? t('timeline.stillOpen')
          : t('timeline.lasted', {
              duration: format.duration(
                (Date.parse(item.end) - Date.parse(item.at)) / 1000,
              ),
            });
      }
      const { failed, pending, status } = item.deployment;
      if (pending || failed === null) return t('deployments.pending');
      if (status === 'aborted') return t('deployments.neither');
      return t(
        failed ? 'deployments.verdictfailed' : 'deployments.verdictfine',
      );
    },
  };
}
