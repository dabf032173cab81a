import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { Random } from '@boardwalk/plugin-demo-node';
import type { DemoServiceProfile, Habits } from './types';

/** Names under which the demo reports: all that they say is demo data. */
export const DEMO_SOURCES = {
  delivery: 'demo-delivery',
  incidents: 'demo-incidents',
} as const;

export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

export type Deployment = Extract<DoraEventInput, { type: 'deployment' }>;

/** Moments of the demo are whole seconds. */
export const iso = (time: number) =>
  new Date(Math.round(time / 1000) * 1000).toISOString();

/** One delivery of a service: what is known before any of its events. */
export interface Delivery {
  profile: DemoServiceProfile;
  habits: Habits;
  /** Whether the team has a bad week. */
  bad: boolean;
  random: Random;
  id: string;
  /** When it reaches the first production environment, in milliseconds. */
  finished: number;
  /** How long a rollout takes. */
  minutes: number;
  /** Gives the next pull request its number. */
  nextNumber(): number;
}
