import type { DeploymentFact } from '../facts';

const referenceKey = (reference: { source: string; id: string }) =>
  JSON.stringify([reference.source, reference.id]);

function group(
  deployments: DeploymentFact[],
  keyOf: (deployment: DeploymentFact) => string,
): Map<string, DeploymentFact[]> {
  const groups = new Map<string, DeploymentFact[]>();
  for (const deployment of deployments) {
    const key = keyOf(deployment);
    const known = groups.get(key);
    if (known) known.push(deployment);
    else groups.set(key, [deployment]);
  }
  return groups;
}

/** How many items of an ascending list are not after a moment. */
function countUntil(list: DeploymentFact[], moment: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (list[middle].finishedAt <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The deployments of a service that reached an environment, in order, with the
 * look-ups that definitions need. Aborted attempts reached none and are absent.
 */
export class Timeline {
  /** Successes and failures. */
  readonly reached: readonly DeploymentFact[];
  readonly successes: readonly DeploymentFact[];
  readonly #position: ReadonlyMap<DeploymentFact, number>;
  readonly #byReference: ReadonlyMap<string, DeploymentFact[]>;
  readonly #successesByEnvironment: ReadonlyMap<string, DeploymentFact[]>;
  readonly #productionSuccesses: DeploymentFact[];

  /** Takes the deployments that count, in order. */
  static of(ordered: DeploymentFact[]): Timeline {
    return new Timeline(ordered.filter(({ status }) => status !== 'aborted'));
  }

  private constructor(reached: DeploymentFact[]) {
    this.reached = reached;
    this.#position = new Map(reached.map((item, index) => [item, index]));
    this.#byReference = group(reached, ({ source, externalId }) =>
      referenceKey({ source, id: externalId }),
    );
    const successes = reached.filter(({ status }) => status === 'success');
    this.successes = successes;
    this.#successesByEnvironment = group(
      successes,
      ({ environment }) => environment,
    );
    this.#productionSuccesses = successes.filter(
      ({ tier }) => tier === 'production',
    );
  }

  isBefore(a: DeploymentFact, b: DeploymentFact): boolean {
    return this.#position.get(a)! < this.#position.get(b)!;
  }

  /** Successes of an environment, oldest first. */
  successesIn(environment: string): readonly DeploymentFact[] {
    return this.#successesByEnvironment.get(environment) ?? [];
  }

  /** The last success not after a moment, in an environment or in all of production. */
  lastSuccess(
    moment: number,
    environment?: string,
  ): DeploymentFact | undefined {
    const list =
      environment === undefined
        ? this.#productionSuccesses
        : this.#successesByEnvironment.get(environment) ?? [];
    return list[countUntil(list, moment) - 1];
  }

  /** The first success of the same environment after a deployment. */
  nextSuccess(deployment: DeploymentFact): DeploymentFact | undefined {
    const list = this.successesIn(deployment.environment);
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const isLater =
        list[middle] !== deployment && this.isBefore(deployment, list[middle]);
      if (isLater) high = middle;
      else low = middle + 1;
    }
    return list[low];
  }

  /** All attempts in all environments that a sender's reference names. */
  named(reference: { source: string; id: string }): readonly DeploymentFact[] {
    return this.#byReference.get(referenceKey(reference)) ?? [];
  }
}

/**
 * Of several attempts in one environment, the one that a person speaking at a
 * moment means: the last that had finished by then. A clock may be wrong, so if
 * none had, the first.
 */
export function attemptMeant(
  attempts: readonly DeploymentFact[],
  moment: number,
): DeploymentFact | undefined {
  let meant = attempts[0];
  for (const attempt of attempts)
    if (attempt.finishedAt <= moment) meant = attempt;
  return meant;
}
