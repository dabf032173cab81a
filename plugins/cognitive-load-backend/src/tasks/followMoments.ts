import type { EventsService } from '@backstage/plugin-events-node';
import { SURVEY_MOMENT_TOPIC } from '@boardwalk/plugin-cognitive-load-common';
import { z } from 'zod';
import { PROMPT_MOMENTS } from '../domain/plans';
import type { PromptService } from '../service/PromptService';

const momentSchema = z.object({
  moment: z.enum(PROMPT_MOMENTS),
  userRef: z.string(),
});

/** The scaffolder tells more; a run that is over has these. */
const taskSchema = z.object({
  status: z.literal('completed'),
  createdBy: z.string().startsWith('user:'),
});

/** Hears of the moments after which people may be prompted. */
export async function followMoments(options: {
  events: EventsService;
  prompts: PromptService;
}): Promise<void> {
  const { events, prompts } = options;
  await events.subscribe({
    id: 'cognitive-load',
    topics: [SURVEY_MOMENT_TOPIC, 'scaffolder.task'],
    async onEvent({ topic, eventPayload }) {
      if (topic === SURVEY_MOMENT_TOPIC) {
        const { moment, userRef } = momentSchema.parse(eventPayload);
        await prompts.report(moment, userRef);
        return;
      }
      const task = taskSchema.safeParse(eventPayload);
      if (task.success)
        await prompts.report('template-run', task.data.createdBy);
    },
  });
}
