import type { PaperKey } from '../../lib/model/paper-key';

/** Texts that want to be more than text. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea></title></style></template><iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<a href="javascript:alert(1)">a</a>',
  'javascript:alert(1)',
  '[a](javascript:alert(1))',
  'data:text/html,<script>alert(1)</script>',
  'https://arxiv.org/abs/2409.08642"onclick="alert(1)',
  'https://evil.com/<script>alert(1)</script>',
  'https://a.b/javascript:alert(1)',
  'http://a.b/?u=javascript:alert(1)',
  'JaVaScRiPt://%0aalert(1)//https://arxiv.org/abs/2409.08642',
  'vbscript:msgbox(1) file:///etc/passwd blob:https://a.b/c',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<style>*{display:none}</style>',
  '<base href="https://evil.com/">',
  '&lt;b&gt;&#60;b&#62;<b>',
  '<!--<p>-->]]>',
  '\u202Egnp.exe\u2066',
  '\0<b>\u0000',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  'constructor',
];

/** Addresses and keys that want to lead elsewhere. */
export const HOSTILE_KEYS: readonly PaperKey[] = [
  'url:javascript:alert(1)',
  'url:evil.com/"><script>alert(1)</script>',
  'doi:10.1/"><img src=x onerror=alert(1)>',
  'openreview:" onclick="alert(1)',
  'arxiv:javascript:alert(1)',
  'title:<b>title</b>',
];
