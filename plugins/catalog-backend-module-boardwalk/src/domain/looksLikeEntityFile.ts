/** The names that entity files have by convention, whatever they hold. */
const ENTITY_FILE_NAME = /^catalog-info([-.].+)?\.ya?ml$/i;

/** `backstage.io/v1alpha1`, `scaffolder.backstage.io/v1beta3`, … */
const BACKSTAGE_API_VERSION =
  /^["']?apiVersion["']?\s*:\s*["']?([\w-]+\.)*backstage\.io\//m;

/** Catches an entity whose apiVersion was forgotten or mistyped. */
const BACKSTAGE_KIND =
  /^["']?kind["']?\s*:\s*["']?(Component|API|Resource|System|Domain|Location|User|Group|Template)["']?\s*$/m;

/**
 * Whether a YAML file found in a folder is meant as an entity file. It goes by
 * the text, not by the parsed document, so that a file with broken YAML is
 * still taken, and then reported.
 *
 * @param name - base name of the file
 * @param head - the first kilobytes of its text
 */
export function looksLikeEntityFile(name: string, head: string): boolean {
  return (
    ENTITY_FILE_NAME.test(name) ||
    BACKSTAGE_API_VERSION.test(head) ||
    BACKSTAGE_KIND.test(head)
  );
}
