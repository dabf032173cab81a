import { shortText } from './text';

const MOST = 50;
const NAME = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;
/** What Kubernetes, Git or the catalog read as something else. */
const RESERVED = ['default', 'kube-system', 'localhost', 'v1'];

/** A name that catalog, repository, image and Kubernetes all take. */
export const nameSchema = shortText(MOST)
  .min(2, { error: 'Use at least 2 characters.', abort: true })
  .regex(NAME, {
    error:
      'Use small letters a to z, digits and hyphens; begin with a letter and end with a letter or digit.',
    abort: true,
  })
  .refine(name => !name.includes('--'), {
    error: 'Use one hyphen at a time.',
  })
  .refine(name => !RESERVED.includes(name), {
    error: 'Choose another name; this one has a meaning of its own.',
  });

/** `order-history` as `Order history`. */
export function titleOf(name: string): string {
  const words = name.split('-').join(' ');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
