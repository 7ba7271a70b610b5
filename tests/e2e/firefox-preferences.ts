/** What the profile of one Firefox is made from. */
export interface FirefoxProfile {
  readonly proxyPort: number;
  /** The add-on's id in its manifest, and the host name that its pages shall have. */
  readonly addonId: string;
  readonly addonHost: string;
  readonly language: 'ko' | 'en';
  readonly colorScheme: 'light' | 'dark';
  /** How long the background page may be idle before Firefox ends it. */
  readonly backgroundIdle: number | undefined;
}

/** The preferences of a throw-away profile that reaches the page server and nothing else. */
export function firefoxPreferences(profile: FirefoxProfile): Record<string, boolean | number | string> {
  const { proxyPort, addonId, addonHost, language, colorScheme, backgroundIdle } = profile;
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.failover_direct': false,
    // Sites with preloaded HSTS would refuse our certificate.
    'network.stricttransportsecurity.preloadlist': false,
    // Speculative connections would look like requests.
    'network.http.speculative-parallel-limit': 0,
    'network.prefetch-next': false,

    // A known host name instead of one drawn by lot, so that tests can write addresses of the add-on's pages.
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonHost }),
    // The prompt is part of the browser's window, which nothing here can click; requests resolve to true.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(backgroundIdle === undefined ? {} : { 'extensions.background.idle.timeout': backgroundIdle }),

    'intl.locale.requested': language === 'ko' ? 'ko' : 'en-US',
    'intl.accept_languages': language === 'ko' ? 'ko-KR, ko' : 'en-US, en',
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    // Pictures and clicks then find everything where it stays.
    'ui.prefersReducedMotion': 1,
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
  };
}
