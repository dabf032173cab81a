/**
 * Topic of the events service on which other plugins tell that somebody has just had
 * a moment after which a micro-prompt may follow. Payload: {@link SurveyMoment}.
 */
export const SURVEY_MOMENT_TOPIC = 'cognitive-load.moment';

/** What has just happened to whom. Runs of templates are heard of by themselves. */
export interface SurveyMoment {
  moment: 'first-production-deployment' | 'template-run';
  /** Entity ref of the person. */
  userRef: string;
}
