import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { MilestoneKeeper } from '../service/platform/MilestoneKeeper';
import type { ObjectiveProbe } from '../service/platform/ObjectiveProbe';

/** Looks for new services, and at how the portal answers. */
export async function followPlatform(options: {
  scheduler: SchedulerService;
  milestones: MilestoneKeeper;
  probe: ObjectiveProbe;
}): Promise<void> {
  const { scheduler, milestones, probe } = options;
  await scheduler.scheduleTask({
    id: 'cognitive-load-milestones',
    initialDelay: { minutes: 1 },
    frequency: { minutes: 2 },
    timeout: { minutes: 10 },
    fn: () => milestones.look(),
  });
  await scheduler.scheduleTask({
    id: 'cognitive-load-onboarding',
    initialDelay: { seconds: 20 },
    frequency: { seconds: 10 },
    timeout: { minutes: 1 },
    fn: () => milestones.follow(),
  });
  await scheduler.scheduleTask({
    id: 'cognitive-load-objectives',
    initialDelay: { minutes: 1 },
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    fn: () => probe.check(),
  });
}
