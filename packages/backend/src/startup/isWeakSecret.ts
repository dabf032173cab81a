/** `openssl rand -base64 18` gives as many characters; 18 bytes are plenty. */
const MIN_LENGTH = 24;

/** Fewer different characters than any random text of that length has. */
const MIN_DISTINCT = 10;

/** What people type when they mean to come back later. */
const PLACEHOLDER =
  /change.?(me|it|this)|default|example|insecure|password|placeholder|replace.?(me|this)|secret|your[-_ ]/i;

/** Whether a secret is too short or too regular to be random, or a placeholder. */
export function isWeakSecret(secret: string): boolean {
  return (
    secret.length < MIN_LENGTH ||
    new Set(secret).size < MIN_DISTINCT ||
    PLACEHOLDER.test(secret)
  );
}
