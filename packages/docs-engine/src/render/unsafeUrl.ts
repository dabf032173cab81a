const UNSAFE_SCHEME =
  /^(?:javascript|vbscript|data(?!:image\/(?:png|gif|jpe?g|webp|svg\+xml|avif)))\s*:/i;

/** Whether an address runs something. Browsers overlook control characters and spaces in it. */
export const isUnsafeUrl = (url: string): boolean =>
  UNSAFE_SCHEME.test(url.replace(/[\p{Cc}\s]/gu, ''));
