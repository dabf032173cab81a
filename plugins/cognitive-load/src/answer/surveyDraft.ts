import type { SurveyAnswers } from '@boardwalk/plugin-cognitive-load-common';

/** Answers that are not sent yet. */
export interface SurveyDraft {
  recent?: string;
  homeGroup?: string;
  answers: SurveyAnswers;
  comment: string;
}

const PREFIX = 'boardwalk.survey-draft:';

const keyOf = (waveId: string, person: string) =>
  `${PREFIX}${waveId}:${person}`;

/**
 * The draft of a person for a wave. It lives in the tab and ends with it: never
 * in the portal, and never in what other tabs or later visits can read. What
 * somebody else left in this tab is thrown away.
 */
export function readDraft(waveId: string, person: string): SurveyDraft {
  const none = { answers: {}, comment: '' };
  try {
    const kept = Object.keys(window.sessionStorage).filter(key =>
      key.startsWith(PREFIX),
    );
    for (const key of kept) {
      if (!key.endsWith(`:${person}`)) window.sessionStorage.removeItem(key);
    }
    const text = window.sessionStorage.getItem(keyOf(waveId, person));
    return text ? { ...none, ...JSON.parse(text) } : none;
  } catch {
    // Storage may be switched off, or hold what an older page wrote.
    return none;
  }
}

export function keepDraft(
  waveId: string,
  person: string,
  draft: SurveyDraft,
): void {
  try {
    window.sessionStorage.setItem(keyOf(waveId, person), JSON.stringify(draft));
  } catch {
    // Then the answers live as long as the page.
  }
}

export function dropDraft(waveId: string, person: string): void {
  try {
    window.sessionStorage.removeItem(keyOf(waveId, person));
  } catch {
    // Nothing was kept either.
  }
}
