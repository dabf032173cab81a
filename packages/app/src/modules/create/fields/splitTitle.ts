/**
 * The title of a yes/no question, and what an answer of yes stands for: "Does it keep
 * files?" and "S3 bucket" of "Does it keep files? (S3 bucket)".
 */
export function splitTitle(title: string): {
  question: string;
  thing: string | undefined;
} {
  const [, question, thing] = /^(.*\S)\s*\(([^()]+)\)$/.exec(title) ?? [];
  return { question: question ?? title, thing };
}
