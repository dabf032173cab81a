import { useApi } from '@backstage/core-plugin-api';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import useAsync from 'react-use/esm/useAsync';

/** All fields that plugins bring for forms; undefined while loading. */
export function useFormFields(): FieldExtensionOptions[] | undefined {
  const api = useApi(formFieldsApiRef);
  const { value, error } = useAsync(() => api.loadFormFields(), [api]);
  if (error) throw error;
  // The type hides what the form takes.
  return value as unknown as FieldExtensionOptions[] | undefined;
}
