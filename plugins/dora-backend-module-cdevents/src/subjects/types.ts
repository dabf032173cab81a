import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { CDEvent } from '../cdEvent';
import type { CdeventsSettings } from '../settings';

/** What one CDEvent means: an event, or why it is of no interest. */
export type Meaning = DoraEventInput | { ignored: string };

export type Translate = (event: CDEvent, settings: CdeventsSettings) => Meaning;
