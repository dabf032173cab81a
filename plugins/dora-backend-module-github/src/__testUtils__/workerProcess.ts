// The reader is tried with the whole engine; nowhere else depends on it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import { reconcileUntilKilled } from '@boardwalk/plugin-dora-backend/testUtils';
import { createTestReconciler } from './createTestReconciler';

reconcileUntilKilled(createTestReconciler);
