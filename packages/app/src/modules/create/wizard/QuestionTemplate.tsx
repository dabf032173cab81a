import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import { isTyped, type QuestionSchema } from './questions';

type Props = ComponentProps<typeof ScaffolderField> & {
  children: ReactNode;
  hidden?: boolean;
  schema: QuestionSchema;
  uiSchema?: Record<string, unknown>;
  registry: {
    templates: { WrapIfAdditionalTemplate: ComponentType<object> };
  };
};

/** The stock frame of a question, but for explanations that the question shows itself. */
export const QuestionTemplate = (props: Props) => {
  const { children, hidden, schema, uiSchema, rawDescription } = props;
  const Wrap = props.registry.templates.WrapIfAdditionalTemplate;
  if (hidden) return <div hidden>{children}</div>;
  return (
    <Wrap {...props}>
      <ScaffolderField
        {...props}
        rawDescription={isTyped(schema, uiSchema) ? undefined : rawDescription}
      >
        {children}
      </ScaffolderField>
    </Wrap>
  );
};
