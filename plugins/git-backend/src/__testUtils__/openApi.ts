import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface Operation {
  responses: Record<string, { $ref?: string; content?: Content }>;
  parameters?: Array<{ $ref?: string; name?: string; in?: string }>;
}
type Content = Record<string, { schema: object }>;

export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

const file = path.resolve(__dirname, '../../openapi.yaml');

/** The description of the API, as it is served. */
export const readOpenApi = (): OpenApiDocument =>
  parse(readFileSync(file, 'utf8'));

/** Checks answers against the description: routes, statuses, media types and bodies. */
export function createAnswerValidator() {
  const document = readOpenApi();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'git');
  const pointer = (...parts: string[]) =>
    `git#/${parts
      .map(part =>
        encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')),
      )
      .join('/')}`;

  /** Throws what is wrong with an answer. */
  return (
    method: string,
    route: string,
    answer: { status: number; type: string; body: unknown },
  ): void => {
    const described =
      document.paths[route]?.[method]?.responses[String(answer.status)];
    if (!described)
      throw new Error(`${method} ${route} describes no ${answer.status}`);
    const parts = described.$ref
      ? described.$ref.replace(/^#\//, '').split('/')
      : ['paths', route, method, 'responses', String(answer.status)];
    const content = parts.reduce<unknown>(
      (value, part) => (value as Record<string, unknown>)[part],
      document,
    ) as { content?: Content };
    if (!content.content?.[answer.type])
      throw new Error(
        `${method} ${route} describes no ${answer.type} for ${answer.status}`,
      );
    if (answer.type !== 'application/json') return;
    const validate = ajv.compile({
      $ref: pointer(...parts, 'content', answer.type, 'schema'),
    });
    if (!validate(answer.body))
      throw new Error(
        `${method} ${route} ${answer.status}: ${ajv.errorsText(
          validate.errors,
        )}\n${JSON.stringify(answer.body).slice(0, 2_000)}`,
      );
  };
}
