import { CONTROLS } from './controlTable';
import type { Parameters } from './parameters';

/** The answers that decide which controls a repository needs. */
export interface RiskAnswers extends Pick<Parameters, 'risk' | 'needs'> {
  kind: 'service' | 'website' | 'documentation';
}

/** What protects a service, switched on by an answer. */
export interface ControlRule {
  id: string;
  title: string;
  /** What it does, in a sentence or two. */
  means: string;
  /** Why these answers switch it on; undefined when they do not. */
  because(answers: RiskAnswers): string | undefined;
  /**
   * Files and folders that implement it, as the templates lay them out. Those that a
   * repository has are named in its compliance document.
   */
  paths: string[];
  /** What only people can do. */
  duty?: string | ((answers: RiskAnswers) => string | undefined);
  /** The standard, law or guide that asks for it. */
  source?: string;
}

/** A control that the answers switched on. */
export interface Control {
  id: string;
  title: string;
  means: string;
  reason: string;
  paths: string[];
  duty?: string;
  source?: string;
}

/** The controls that answers switch on, in the order of the table. */
export function controlsFor(answers: RiskAnswers): Control[] {
  return CONTROLS.flatMap(({ because, duty, ...rule }) => {
    const reason = because(answers);
    if (!reason) return [];
    const told = typeof duty === 'function' ? duty(answers) : duty;
    return [{ ...rule, reason, ...(told && { duty: told }) }];
  });
}
