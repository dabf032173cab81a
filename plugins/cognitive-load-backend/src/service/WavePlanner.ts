import {
  isCurrentBatch,
  isSurveyDue,
  type PromptTrigger,
  type SurveySchedule,
} from '../domain/plans';
import { DAY_MS } from '../domain/waveRules';
import type { WaveRecord } from '../domain/WaveRecord';
import type { WaveInput, WaveService } from './WaveService';

interface Options {
  waves: WaveService;
  schedule: SurveySchedule | undefined;
  triggers: readonly PromptTrigger[];
  now: () => Date;
}

/** Makes the drafts that configuration asks for; they open by themselves. */
export class WavePlanner {
  readonly #options: Options;

  static create(options: Options): WavePlanner {
    return new WavePlanner(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async plan(): Promise<void> {
    const { waves, schedule, triggers, now } = this.#options;
    if (schedule)
      await waves.createIf(this.#surveyOf(schedule), known =>
        isSurveyDue(schedule, known, now()),
      );
    for (const trigger of triggers)
      await waves.createIf(
        this.#batchOf(trigger),
        (known: readonly WaveRecord[]) =>
          !known.some(wave => isCurrentBatch(trigger, wave)),
      );
  }

  #surveyOf(schedule: SurveySchedule): WaveInput {
    const { title, definition, modules, audience, openDays } = schedule;
    const month = this.#options.now().toISOString().slice(0, 7);
    return {
      title: `${title} ${month}`,
      kind: 'scheduled',
      definition,
      modules,
      audience,
      ...this.#times(openDays),
    };
  }

  #batchOf(trigger: PromptTrigger): WaveInput {
    const { definition, prompt, audience, batchDays } = trigger;
    const times = this.#times(batchDays);
    return {
      title: `${prompt} until ${times.closesAt.slice(0, 10)}`,
      kind: 'event',
      definition,
      prompt,
      audience,
      ...times,
    };
  }

  #times(days: number) {
    const from = this.#options.now();
    return {
      opensAt: from.toISOString(),
      closesAt: new Date(from.getTime() + days * DAY_MS).toISOString(),
    };
  }
}
