/** `POST /v1/first-successes`: how far each of some services has come. */
export interface FirstSuccessesQuestion {
  /** At most 500. Moments are ISO 8601; what was before one does not count. */
  services: { ref: string; since: string }[];
}

/** The first of each kind, null before there was one. ISO 8601, UTC. */
export interface FirstSuccesses {
  service: string;
  pipelineAt: string | null;
  /** Deployment to an environment of any tier but production. */
  nonproductionAt: string | null;
  productionAt: string | null;
}

export interface FirstSuccessesAnswer {
  items: FirstSuccesses[];
}
