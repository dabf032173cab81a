import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import type { Response } from 'express';

const texts = new WeakMap<object, string>();

/** JSON of a part that nobody changes; written once for all answers that share it. */
function textOf(part: object): string {
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  texts.set(part, text);
  return text;
}

/**
 * The JSON of an answer. Its figures are the same object for all who ask the
 * same, and most of the text; only what is around them is written anew.
 */
export function metricsJson(answer: MetricsAnswer): string {
  const { series, metrics, comparison, ...rest } = answer;
  const parts = [
    JSON.stringify(rest).slice(0, -1),
    `"metrics":${textOf(metrics)}`,
    `"series":${textOf(series)}`,
  ];
  if (comparison) parts.push(`"comparison":${textOf(comparison)}`);
  return `${parts.join()}}`;
}

/** Answers with figures. */
export function sendMetrics(res: Response, answer: MetricsAnswer): void {
  res.type('application/json').send(metricsJson(answer));
}
