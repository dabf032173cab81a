/**
 * Some senders tell the end of an incident apart from its beginning, and neither
 * knows of the other: sources of this suffix tell when the incident of the same
 * id, service and environment of the source before it ended. Their rows are no
 * incidents of their own.
 */
const SUFFIX = ':resolutions';

/** SQL: whether a row of `sources` is of one that tells ends only. */
export const tellsEnds = (source: string): string =>
  `${source}.name LIKE '%${SUFFIX}'`;

/** SQL: the name of the source whose ends that row of `sources` tells. */
export const sourceOfEnds = (source: string): string =>
  `left(${source}.name, -${SUFFIX.length})`;

/**
 * SQL: when an incident ended, which it tells itself or another row does; null
 * while it is open. An end before the beginning is none.
 *
 * @param incident - a row of `incidents`
 * @param source - its row of `sources`
 */
export const resolvedAt = (incident: string, source: string): string => `
  COALESCE(${incident}.resolved_at,
           (SELECT ended.resolved_at
              FROM incidents AS ended
              JOIN sources AS ending ON ending.id = ended.source_id
             WHERE ending.name = ${source}.name || '${SUFFIX}'
               AND ended.external_id = ${incident}.external_id
               AND ended.key_id = ${incident}.key_id
               AND ended.environment = ${incident}.environment
               AND ended.resolved_at >= ${incident}.detected_at))`;
