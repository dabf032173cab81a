import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import type { EventInput } from '../../service/EventIngestService';
import { UnsupportedMediaTypeError } from './errors';
import { readBytes } from './readBytes';
import { splitLines } from './splitLines';

/** Bytes, unpacked. */
const MEGABYTE = 1_000_000;
const LIMITS = {
  json: {
    bytes: 10 * MEGABYTE,
    message:
      'A JSON body may have 10 MB. Send more as application/x-ndjson, one event in a line: that is read as a stream, up to 100 MB',
  },
  lines: {
    bytes: 100 * MEGABYTE,
    message: 'The body may have 100 MB. Send the events in several requests',
  },
  line: 10 * MEGABYTE,
};

const BLANK = 'is blank';

/**
 * The events of a request: `application/json` is one event or an array of them,
 * read as a whole; `application/x-ndjson` and `text/plain` are one event in a
 * line, read as a stream.
 */
export function readEventInputs(req: Request): AsyncIterable<EventInput> {
  const type = (req.headers['content-type'] ?? '')
    .split(';')[0]
    .trim()
    .toLocaleLowerCase('en-US');
  switch (type) {
    case 'application/json':
      return readJson(req);
    case 'application/x-ndjson':
    case 'application/ndjson':
    case 'text/plain':
      return readLines(req);
    default:
      throw new UnsupportedMediaTypeError(
        `The content type '${type}' is not read; use application/json, or application/x-ndjson for one event in a line`,
      );
  }
}

async function* readJson(req: Request): AsyncIterable<EventInput> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(req, LIMITS.json)) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (!body.length) throw new InputError('The body is empty');
  const { value, error } = parse(body);
  if (error) throw new InputError(`The body ${error}`);
  const events = Array.isArray(value) ? value : [value];
  if (!events.length) throw new InputError('The body holds no events');
  const bytes = Math.ceil(body.length / events.length);
  for (const event of events) yield { value: event, bytes };
}

async function* readLines(req: Request): AsyncIterable<EventInput> {
  let events = 0;
  for await (const lines of splitLines(
    readBytes(req, LIMITS.lines),
    LIMITS.line,
  ))
    for (const line of lines) {
      const { value, error } = line
        ? parse(line)
        : { error: 'is longer than 10 MB' };
      if (error === BLANK) continue;
      events += 1;
      const bytes = line?.length ?? 0;
      yield error ? { error: `The line ${error}`, bytes } : { value, bytes };
    }
  if (!events) throw new InputError('The body holds no events');
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Buffer): { value?: unknown; error?: string } {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { error: 'is not valid UTF-8' };
  }
  if (!text.trim()) return { error: BLANK };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { error: 'is not valid JSON' };
  }
}
