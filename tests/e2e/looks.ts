/**
 * The looks that pages of the extension are seen in. Whether something fits hangs on the language, and whether it stands out on
 * the scheme, but nothing on both: each is looked at once. The popup, which is looked at most, is seen in all four
 * (popup-access.spec.ts).
 */
export const LOOKS = [
  { language: 'ko', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;
