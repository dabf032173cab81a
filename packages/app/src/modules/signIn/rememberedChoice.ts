import { z } from 'zod';

const KEY = 'boardwalk.sign-in';

const choiceSchema = z.object({
  kind: z.enum(['persona', 'provider']),
  id: z.string().min(1),
});

/** How somebody signed in the last time: as a persona or through a provider. */
export type Choice = z.infer<typeof choiceSchema>;

/**
 * Keeps the choice in this browser. A browser that refuses storage, or holds
 * something else under the key, counts as one without a choice.
 */
export const rememberedChoice = {
  read(): Choice | undefined {
    try {
      const stored = window.localStorage.getItem(KEY);
      return stored ? choiceSchema.parse(JSON.parse(stored)) : undefined;
    } catch {
      return undefined;
    }
  },
  write(choice: Choice) {
    try {
      window.localStorage.setItem(KEY, JSON.stringify(choice));
    } catch {
      // Signing in works all the same; it is asked again the next time.
    }
  },
  forget() {
    try {
      window.localStorage.removeItem(KEY);
    } catch {
      // Nothing was stored then.
    }
  },
};
