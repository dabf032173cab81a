import type { Problem } from './problems';

/** A file that a template would make. */
export interface PreviewFile {
  path: string;
  /** Bytes. */
  size: number;
  executable: boolean;
  binary: boolean;
  /** Text; null where the file is binary or too long to show. */
  content: string | null;
}

const MOST_SHOWN_BYTES = 500_000;
// eslint-disable-next-line no-control-regex -- the escape character begins a colour
const COLOURS = /\u001b\[\d+m/g;
const MOST_LOG = 500;

/** A file as the form shows it. */
export function previewFile(file: {
  path: string;
  executable?: boolean;
  base64Content: string;
}): PreviewFile {
  const bytes = Buffer.from(file.base64Content, 'base64');
  const text = textOf(bytes);
  return {
    path: file.path,
    size: bytes.length,
    executable: Boolean(file.executable),
    binary: text === undefined,
    content: bytes.length > MOST_SHOWN_BYTES ? null : text ?? null,
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line of the log of a dry run, without colours and without the inputs of steps. */
export function previewLine(message: string): string {
  const [first] = message.replace(COLOURS, '').split(' with inputs ');
  return first.slice(0, MOST_LOG);
}

/** What the scaffolder refused, field by field; empty where it names no field. */
export function problemsOf(body: {
  error?: { message?: string };
  errors?: Array<{ property?: string; message?: string }>;
}): Problem[] {
  if (body.errors)
    return body.errors.map(({ property = '', message = '' }) => ({
      field: property.replace(/^instance\.?/, ''),
      message,
    }));
  const lines = body.error?.message?.matchAll(/^- ([\w.]+): (.+)$/gm) ?? [];
  return [...lines].map(([, field, message]) => ({ field, message }));
}
