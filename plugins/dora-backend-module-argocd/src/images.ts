/**
 * The commit that images were built from, when their tags are one: the whole
 * id, alone or after a word such as `main-`. Images of other things have no
 * such tag; two different commits would tell nothing.
 */
export function sourceCommitOf(images: readonly string[]): string | undefined {
  const commits = new Set(
    images.flatMap(
      image => /:(?:[\w.-]*-)?([0-9a-f]{40})(?:@|$)/.exec(image)?.[1] ?? [],
    ),
  );
  const [commit, ...others] = commits;
  return others.length ? undefined : commit;
}

/** As many images as an event has room for. */
export function artifactOf(images: readonly string[]): string | undefined {
  let text = '';
  for (const image of [...new Set(images)].sort()) {
    const longer = text ? `${text} ${image}` : image;
    if (longer.length > 1_000) break;
    text = longer;
  }
  return text || undefined;
}
