/** What a form says of a question, as far as it is looked at here. */
export interface QuestionSchema {
  type?: string | string[];
  title?: string;
  description?: string;
  enum?: unknown[];
  oneOf?: unknown[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

const TYPED = ['string', 'number', 'integer'];

/** Questions that are answered by typing into a line. */
export function isTyped(
  schema: QuestionSchema,
  uiSchema: Record<string, unknown> = {},
): boolean {
  return (
    TYPED.includes(String(schema.type)) &&
    !schema.enum &&
    !schema.oneOf &&
    !uiSchema['ui:field'] &&
    !uiSchema['ui:widget']
  );
}
