/** What the bundler puts into the bundle. */
interface ImportMeta {
  glob<Content>(
    pattern: string,
    options: { readonly eager: true; readonly import: 'default' },
  ): Record<string, Content>;
}
