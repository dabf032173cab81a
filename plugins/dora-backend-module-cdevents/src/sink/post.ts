import {
  SinkUnavailableError,
  type SendOutcome,
} from '@boardwalk/plugin-dora-node';
import type { CloudEventRequest } from './toRequest';

/** Answers that are about the message, so that sending it again helps nobody. */
const REFUSALS: ReadonlySet<number> = new Set([400, 409, 413, 415, 422]);

const QUOTED_BYTES = 300;

/** Sends one request, and tells what its answer means. */
export async function post(
  url: URL,
  { headers, body }: CloudEventRequest,
  signal: AbortSignal,
): Promise<SendOutcome> {
  let response: Response;
  try {
    // A redirect could lead the secret elsewhere.
    response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal,
      redirect: 'manual',
    });
  } catch (error) {
    throw new SinkUnavailableError(reasonOf(error));
  }
  const { status } = response;
  if (response.ok) {
    await response.body?.cancel().catch(() => {});
    return { sent: true };
  }
  if (REFUSALS.has(status)) {
    const said = await beginning(response);
    return { refused: `It answered ${status}${said ? `: ${said}` : ''}` };
  }
  await response.body?.cancel().catch(() => {});
  if (status >= 300 && status < 400)
    throw new SinkUnavailableError(
      `It answered ${status}, which leads elsewhere: set the address that it leads to`,
    );
  throw new SinkUnavailableError(`It answered ${status}`, {
    retryAfterMs: retryAfter(response.headers.get('retry-after')),
  });
}

function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError')
    return 'It did not answer in time';
  const { code } = (cause ?? {}) as { code?: string };
  return `It cannot be reached${code ? ` (${code})` : ''}`;
}

/** Seconds, or a date; in milliseconds from now. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds)
    ? seconds * 1_000
    : Date.parse(value) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** The first bytes of an answer, which may be of any length. */
async function beginning(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of response.body ?? []) {
      parts.push(part);
      bytes += part.length;
      if (bytes >= QUOTED_BYTES) break;
    }
  } catch {
    // What came by then is enough.
  }
  return Buffer.concat(parts).subarray(0, QUOTED_BYTES).toString('utf8').trim();
}
