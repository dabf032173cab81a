/** The greeting for the hour of the day where the person is. */
export function greetingAt(time: Date): string {
  const hour = time.getHours();
  if (hour >= 5 && hour < 12) return 'Good morning';
  if (hour >= 12 && hour < 18) return 'Good afternoon';
  return 'Good evening';
}
