import type {
  AdoptionEffectResult,
  AudiencePreview,
  DefinitionDetails,
  DefinitionSummary,
  GroupResults,
  GroupTrend,
  InstrumentHealth,
  InvitedSurvey,
  LoadAction,
  LoadActionChange,
  LoadSignals,
  NewLoadAction,
  NewWave,
  OnboardingClock,
  PlatformAdoption,
  PlatformSlo,
  PublishedComment,
  ServiceOnboarding,
  SurveyDefinition,
  SurveyResponse,
  TicketReduction,
  Wave,
  WaveOverview,
  WavesCompared,
} from '@boardwalk/plugin-cognitive-load-common';
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { CallOptions } from '@boardwalk/ui';

/**
 * The cognitive load survey: answering it, what was published of it, and running it.
 * What is refused is a `ResponseError` with status 403.
 */
export interface CognitiveLoadApi {
  /** Open surveys that the caller was invited to. */
  getMySurveys(options?: CallOptions): Promise<InvitedSurvey[]>;
  /** Sends answers, once: a second time is 409, after the close 410, uninvited 403. */
  answer(waveId: string, response: SurveyResponse): Promise<void>;
  /** Says "not this time": the caller is not asked again. */
  decline(waveId: string): Promise<void>;

  /** All waves that were opened, newest first; drafts for those who manage them. */
  getWaves(options?: CallOptions): Promise<Wave[]>;
  getResults(
    request: { group: string; wave?: string },
    options?: CallOptions,
  ): Promise<GroupResults>;
  getTrend(
    request: { group: string },
    options?: CallOptions,
  ): Promise<GroupTrend>;
  /** Two waves of one group; 422 where they asked different questions. */
  compareWaves(
    request: { group: string; from: string; to: string },
    options?: CallOptions,
  ): Promise<WavesCompared>;
  /** All published rows of a wave. */
  getWaveOverview(
    request: { wave: string },
    options?: CallOptions,
  ): Promise<WaveOverview>;
  getAdoptionEffect(
    request: { from: string; to: string },
    options?: CallOptions,
  ): Promise<AdoptionEffectResult>;
  getComments(
    request: { group: string; wave: string },
    options?: CallOptions,
  ): Promise<PublishedComment[]>;
  /** Takes a comment that exposes somebody off the pages, for good. */
  hideComment(id: string): Promise<void>;
  /** Exactly the published rows of a wave, as a file. */
  getExport(request: { wave: string; format: 'csv' | 'json' }): Promise<string>;

  getActions(
    request: { group?: string; wave?: string },
    options?: CallOptions,
  ): Promise<LoadAction[]>;
  createAction(action: NewLoadAction): Promise<LoadAction>;
  changeAction(id: string, change: LoadActionChange): Promise<LoadAction>;

  /** Figures of the portal beside the sub-scales, of a group or of one service. */
  getSignals(
    request: { group: string } | { component: string },
    options?: CallOptions,
  ): Promise<LoadSignals>;
  getServiceOnboarding(
    request: { group?: string },
    options?: CallOptions,
  ): Promise<ServiceOnboarding>;
  /**
   * The clock of one service, null when nothing keeps one.
   */
  getOnboarding(
    entityRef: string,
    options?: CallOptions,
  ): Promise<OnboardingClock | null>;
  getPlatformAdoption(options?: CallOptions): Promise<PlatformAdoption>;
  getTickets(
    request: { group?: string },
    options?: CallOptions,
  ): Promise<TicketReduction>;
  getSlos(options?: CallOptions): Promise<PlatformSlo[]>;

  getDefinitions(options?: CallOptions): Promise<DefinitionSummary[]>;
  getDefinition(
    key: string,
    version: number,
    options?: CallOptions,
  ): Promise<DefinitionDetails>;
  createDefinition(definition: SurveyDefinition): Promise<void>;
  createWave(wave: NewWave): Promise<Wave>;
  /** Changes a draft. */
  changeWave(id: string, wave: NewWave): Promise<Wave>;
  /** Throws a draft away. */
  deleteWave(id: string): Promise<void>;
  getAudience(id: string, options?: CallOptions): Promise<AudiencePreview>;
  openWave(id: string): Promise<void>;
  /** Reminds those who neither answered nor declined; twice at most. */
  remindWave(id: string): Promise<void>;
  closeWave(id: string): Promise<void>;
  /** Destroys the answers. */
  voidWave(id: string): Promise<void>;
  getHealth(id: string, options?: CallOptions): Promise<InstrumentHealth>;
}

export const cognitiveLoadApiRef = createApiRef<CognitiveLoadApi>().with({
  id: 'plugin.cognitive-load.client',
  pluginId: 'cognitive-load',
});
