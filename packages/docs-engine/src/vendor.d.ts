type MarkdownItPlugin = (md: import('markdown-it').MarkdownIt) => void;

declare module 'markdown-it-abbr' {
  const plugin: MarkdownItPlugin;
  export default plugin;
}
declare module 'markdown-it-deflist' {
  const plugin: MarkdownItPlugin;
  export default plugin;
}
declare module 'markdown-it-footnote' {
  const plugin: MarkdownItPlugin;
  export default plugin;
}
declare module 'markdown-it-emoji/lib/data/full.mjs' {
  const names: Record<string, string>;
  export default names;
}
declare module 'picomatch' {
  export default function picomatch(
    glob: string,
    options?: {
      dot?: boolean;
      nobrace?: boolean;
      noext?: boolean;
      nonegate?: boolean;
    },
  ): (path: string) => boolean;
}
