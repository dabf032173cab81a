import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { goldenPathApiRef, type TemplatePreview } from '../api/GoldenPathApi';

/** How far a preview is. */
export type PreviewState =
  | { state: 'loading' }
  | { state: 'failed'; error: Error }
  | { state: 'ready'; preview: TemplatePreview };

/** Renders a template for answers that do not change any more. */
export function usePreview(
  templateRef: string,
  values: Record<string, unknown>,
): PreviewState & { retry: () => void } {
  const api = useApi(goldenPathApiRef);
  const [state, setState] = useState<PreviewState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // The form hands over a new object with each render.
  const request = JSON.stringify(values);

  useEffect(() => {
    const controller = new AbortController();
    setState({ state: 'loading' });
    api.preview(templateRef, JSON.parse(request), controller.signal).then(
      preview => {
        if (!controller.signal.aborted) setState({ state: 'ready', preview });
      },
      error => {
        if (!controller.signal.aborted) setState({ state: 'failed', error });
      },
    );
    return () => controller.abort();
  }, [api, templateRef, request, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, retry };
}
