import type { MarkdownIt } from 'markdown-it';

/** Bare addresses become links; a domain without a scheme only when it starts with `www.`. */
export function magicLink(md: MarkdownIt): void {
  md.set({ linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
  md.linkify.add('www.', {
    validate: (text, pos) =>
      /^[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>"']*[^\s<>"'.,;:!?)\]])?/.exec(
        text.slice(pos, pos + 2048),
      )?.[0].length ?? 0,
    normalize: match => {
      match.url = `http://${match.url}`;
    },
  });
}
