import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { SENT_TYPES, type SentType } from './planMessages';
import { MODES, type Mode } from './toRequest';

export interface CdeventsSinkSettings {
  url: URL;
  /** With the secrets. */
  headers: Record<string, string>;
  mode: Mode;
  types: SentType[];
  /** URI of this portal. */
  source: string;
  /** Tools whose events are not sent. */
  except: string[];
  maxAgeMs: number;
}

const BLOCK = 'dora.sinks.cdevents';
const MAX_AGE_MS = 30 * 24 * 3_600_000;
/** What the demo makes up is nobody else's business. */
const EXCEPT = ['demo-delivery', 'demo-incidents'];
const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The only reader of `dora.sinks.cdevents`.
 *
 * @returns undefined when no address is set
 */
export function readCdeventsSinkSettings(
  config: Config,
): CdeventsSinkSettings | undefined {
  const block = config.getOptionalConfig(BLOCK);
  // Not getOptionalString: it refuses an environment variable that is set to nothing.
  const address = block?.getOptional('url');
  if (!block || typeof address !== 'string' || address.trim() === '')
    return undefined;
  const token = block.getOptional('token');
  return {
    url: readUrl(address, block.getOptionalBoolean('allowInsecure') ?? false),
    headers: {
      ...readHeaders(block),
      ...(typeof token === 'string' && token.trim() !== ''
        ? { authorization: `Bearer ${token}` }
        : {}),
    },
    mode: oneOf(MODES, 'mode', block.getOptionalString('mode') ?? 'structured'),
    types: (block.getOptionalStringArray('types') ?? [...SENT_TYPES]).map(
      type => oneOf(SENT_TYPES, 'types', type),
    ),
    source: readCdeventsOrigin(config)!,
    except: block.getOptionalStringArray('except') ?? EXCEPT,
    maxAgeMs: block.has('maxAge')
      ? durationToMilliseconds(readDurationFromConfig(block, { key: 'maxAge' }))
      : MAX_AGE_MS,
  };
}

/** The URI by which this portal calls itself in what it sends; undefined when it sends nothing. */
export function readCdeventsOrigin(config: Config): string | undefined {
  if (!config.has(BLOCK)) return undefined;
  const source =
    config.getOptionalString(`${BLOCK}.source`) ??
    config.getString('app.baseUrl');
  if (/\s/.test(source) || !URL.canParse(source, 'https://x.example'))
    throw new InputError(
      `${BLOCK}.source must be a URI such as https://portal.example.com, not '${source}'`,
    );
  return source;
}

function readUrl(address: string, allowInsecure: boolean): URL {
  if (!URL.canParse(address))
    throw new InputError(`${BLOCK}.url must be an address, such as https://…`);
  const url = new URL(address);
  if (url.username || url.password)
    throw new InputError(
      `${BLOCK}.url must not hold credentials; set ${BLOCK}.token or ${BLOCK}.headers`,
    );
  const open = url.protocol === 'http:';
  if (!open && url.protocol !== 'https:')
    throw new InputError(`${BLOCK}.url must begin with https://`);
  if (open && !allowInsecure && !LOCAL.test(url.hostname))
    throw new InputError(
      `${BLOCK}.url must begin with https://, as events and secrets would travel in the open; set ${BLOCK}.allowInsecure to send them all the same`,
    );
  return url;
}

function readHeaders(block: Config): Record<string, string> {
  const headers = block.getOptional('headers') ?? {};
  if (typeof headers !== 'object' || Array.isArray(headers))
    throw new InputError(`${BLOCK}.headers must map names to values`);
  try {
    // Checks names and values, and tells neither.
    return Object.fromEntries(new Headers(headers as Record<string, string>));
  } catch {
    throw new InputError(
      `${BLOCK}.headers holds what cannot be sent as a header`,
    );
  }
}

function oneOf<T extends string>(
  known: readonly T[],
  key: string,
  value: string,
): T {
  const found = known.find(one => one === value);
  if (!found)
    throw new InputError(
      `${BLOCK}.${key} must be one of ${known.join(', ')}, not '${value}'`,
    );
  return found;
}
