// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import { reconcileUntilKilled } from '@boardwalk/plugin-dora-backend/testUtils';
import { createTestReconciler } from './createTestReconciler';

reconcileUntilKilled(createTestReconciler);
