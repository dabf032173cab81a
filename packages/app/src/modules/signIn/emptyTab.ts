/**
 * Throws away what pages kept in this tab for whoever signs out, such as answers
 * to a survey that were not sent.
 */
export function emptyTab(): void {
  try {
    window.sessionStorage.clear();
  } catch {
    // Nothing could be kept then.
  }
}
