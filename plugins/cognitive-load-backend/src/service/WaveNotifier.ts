import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { WaveRecord } from '../domain/WaveRecord';

/** Tells people of a survey. Whom it told is neither logged nor returned. */
export interface WaveNotifier {
  invite(wave: WaveRecord, people: readonly string[]): Promise<void>;
  remind(wave: WaveRecord, people: readonly string[]): Promise<void>;
}

/** People in one request. */
const AT_ONCE = 100;

/** Tells by Backstage's notifications. */
export class BackstageWaveNotifier implements WaveNotifier {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  static create(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }): BackstageWaveNotifier {
    return new BackstageWaveNotifier(options);
  }

  private constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  invite(wave: WaveRecord, people: readonly string[]): Promise<void> {
    return this.#send(wave, people, `A survey of three minutes: ${wave.title}`);
  }

  remind(wave: WaveRecord, people: readonly string[]): Promise<void> {
    return this.#send(wave, people, `Still open: ${wave.title}`);
  }

  async #send(wave: WaveRecord, people: readonly string[], title: string) {
    const day = wave.closesAt.toISOString().slice(0, 10);
    let failed = 0;
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const entityRef = people.slice(from, from + AT_ONCE);
      try {
        await this.#notifications.send({
          recipients: { type: 'entity', entityRef },
          payload: {
            title,
            description: `It is anonymous, and open until ${day}.`,
            link: `/survey/${wave.id}`,
            severity: 'normal',
            topic: 'survey',
            // A reminder takes the place of the invitation.
            scope: `cognitive-load:${wave.id}`,
          },
        });
      } catch {
        // The error may repeat whom it was for.
        failed += entityRef.length;
      }
    }
    if (failed)
      this.#logger.warn(
        `${failed} people could not be told of the survey "${wave.title}"; the portal shows it to them all the same`,
      );
  }
}
