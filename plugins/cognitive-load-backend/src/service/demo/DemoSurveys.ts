import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { demoCalendar, type DemoWave } from '../../domain/demo/calendar';
import { demoActions } from '../../domain/demo/demoActions';
import { demoAnswer } from '../../domain/demo/demoAnswer';
import type { OrganisationReader } from '../OrganisationReader';
import type { SimulatedSurveys } from '../SimulatedSurveys';

const COMPANY = 'group:default/tidewater';
const MODULES = ['dora-platform'];

interface DemoSurveysOptions {
  surveys: Pick<
    SimulatedSurveys,
    'listDemoWaves' | 'runWave' | 'addAction' | 'removeDemoWaves'
  >;
  organisation: OrganisationReader;
  logger: LoggerService;
  /** All people of the demo, so that nobody is asked before all are there. */
  people: readonly string[];
  /** Those who can be signed in as: the open survey waits for their answers. */
  personas: readonly string[];
  now?: () => Date;
}

/** Keeps the surveys of the demo organisation: three that are over, and one to answer. */
export class DemoSurveys {
  readonly #options: DemoSurveysOptions;
  readonly #now: () => Date;

  static create(options: DemoSurveysOptions): DemoSurveys {
    return new DemoSurveys(options);
  }

  private constructor(options: DemoSurveysOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Does what is missing; what a killed backend began is done anew. */
  async keep(): Promise<void> {
    const { surveys, organisation, people, logger } = this.#options;
    const { groups, users } = await organisation.read();
    const known = new Set(users.map(({ ref }) => ref));
    if (!groups.has(COMPANY) || !people.every(ref => known.has(ref))) return;

    const { past, open } = demoCalendar(this.#now());
    const present = await surveys.listDemoWaves();
    if (present.length < past.length) {
      if (present.length) await surveys.removeDemoWaves();
      for (const [place, wave] of past.entries()) {
        const { id } = await this.#run(wave, {
          modules: place === past.length - 1 ? MODULES : [],
        });
        for (const action of demoActions(place, wave.closesAt))
          await surveys.addAction({ ...action, waveId: id });
      }
      logger.info(`The demo organisation has ${past.length} surveys`);
    }
    const isThere = present.some(
      ({ title, state }) => state === 'open' || title === open.title,
    );
    if (!isThere) await this.#open(open);
  }

  /** There may be a survey of somebody else that asks the same people. */
  async #open(wave: DemoWave): Promise<void> {
    try {
      await this.#run(wave, { leaveOpen: true });
    } catch (error) {
      if (!isError(error) || error.name !== 'ConflictError') throw error;
    }
  }

  async #run(
    wave: DemoWave,
    options: { modules?: string[]; leaveOpen?: boolean },
  ) {
    const { surveys, organisation, personas } = this.#options;
    const { groups } = await organisation.read();
    return surveys.runWave({
      ...wave,
      ...options,
      audience: [COMPANY],
      answer: ({ userRef, groupRefs }, definition) =>
        options.leaveOpen && personas.includes(userRef)
          ? null
          : demoAnswer(
              {
                userRef,
                homeGroup: groupRefs[0],
                platformSince: groups.get(groupRefs[0])?.platformSince ?? null,
                openedAt: wave.openedAt,
              },
              definition,
            ),
    });
  }
}
