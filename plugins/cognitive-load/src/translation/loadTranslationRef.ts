import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { actions } from './actions';
import { answer } from './answer';
import { common } from './common';
import { invitation } from './invitation';
import { results } from './results';

/** All texts of the plugin. Each part of the pages has a file of its own. */
export const loadTranslationRef = createTranslationRef({
  id: 'plugin.cognitive-load',
  messages: { actions, answer, common, invitation, results },
});
