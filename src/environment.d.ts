/** What the build puts in place. */
interface ImportMetaEnv {
  readonly IONTOLAB_VERSION: string;
}
