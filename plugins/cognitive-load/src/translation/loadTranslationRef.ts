import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { actions } from './actions';
import { answer } from './answer';
import { common } from './common';
import { dashboard } from './dashboard';
import { invitation } from './invitation';
import { manage } from './manage';
import { onboarding } from './onboarding';
import { platform } from './platform';
import { results } from './results';

/** All texts of the plugin. Each part of the pages has a file of its own. */
export const loadTranslationRef = createTranslationRef({
  id: 'plugin.cognitive-load',
  messages: {
    actions,
    answer,
    common,
    dashboard,
    invitation,
    manage,
    onboarding,
    platform,
    results,
  },
});
