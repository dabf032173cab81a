import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** A topic whose events are taken in. */
export interface Topic {
  topic: string;
  /** Source whose deliveries they are. */
  source: string;
  /** Headers that are not in the metadata, lower case. */
  headers: Record<string, string>;
}

/** The only reader of `dora.events`. */
export function readTopics(config: Config): Topic[] {
  const topics = (
    config.getOptionalConfigArray('dora.events.topics') ?? []
  ).map(entry => ({
    topic: entry.getString('topic'),
    source: entry.getString('source'),
    headers: readHeaders(entry),
  }));
  const names = new Set<string>();
  for (const { topic } of topics) {
    if (names.has(topic))
      throw new InputError(
        `dora.events.topics lists the topic '${topic}' twice; it can be of one source only`,
      );
    names.add(topic);
  }
  return topics;
}

function readHeaders(entry: Config): Record<string, string> {
  const headers = entry.getOptional('headers') ?? {};
  if (
    typeof headers !== 'object' ||
    Array.isArray(headers) ||
    Object.values(headers).some(value => typeof value !== 'string')
  )
    throw new InputError(
      'dora.events.topics: headers must map names of headers to texts',
    );
  return Object.fromEntries(
    Object.entries(headers as Record<string, string>).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
}
