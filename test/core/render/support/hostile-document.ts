import fc from 'fast-check';

const PIECES = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<svg><use href="data:image/svg+xml;base64,AAAA#x"/></svg>',
  '<math><mtext></mtext></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>@import "//evil.example"</style>',
  '</style></main><script>',
  '</title><script>alert(1)</script>',
  '<!--><script>alert(1)</script-->',
  '<!-- a --> <b>',
  '<![CDATA[<script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<!DOCTYPE html>',
  '[x](javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](\\javascript:alert(1))',
  '[x](vbscript:msgbox)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '![x](https://evil.example/pixel.png)',
  '![x](//evil.example/pixel.png)',
  '[x](//evil.example)',
  '<javascript:alert(1)>',
  '<https://ok.example/>',
  'https://ok.example/"onmouseover="alert(1)',
  '[ref]\n\n[ref]: javascript:alert(1)\n\n',
  '[x]: javascript:alert(1)',
  '[x][] [x]',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '`<script>`',
  '``',
  '`',
  '\\',
  '|',
  '\n\n',
  '\n',
  '\n    ',
  '\n> ',
  '\n- ',
  '\n\n<div>\n',
  '\n\n~~~\n',
  '\n# ',
  '\n| a | b |\n| - | - |\n| c | ',
  '&lt;script&gt;',
  '&',
  '<br>',
  '$&',
  '{{constructor.constructor("alert(1)")()}}',
  '@import',
  '\u202e',
  '\0',
];

/** Text that tries to become more than text. */
export const hostileText = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.string() }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

const oneLine = (text: string): string => text.replace(/[\s\0-\x1f]+/gu, ' ').trim();
const quoted = (text: string): string => JSON.stringify(text.replaceAll('\0', '')).replaceAll('\u2028', ' ');

/** A document with hostile text wherever a person or a tool can write some. */
export const hostileDocument = fc
  .record({
    title: hostileText,
    prose: fc.array(hostileText, { minLength: 1, maxLength: 4 }),
    handle: hostileText,
    role: hostileText,
    id: hostileText,
    field: hostileText,
    key: hostileText,
    line: hostileText,
    source: hostileText,
    ticket: hostileText,
  })
  .map(
    ({ title, prose, handle, role, id, field, key, line, source, ticket }) => `---
postmortem: 1
id: ${quoted(id)}
status: ${quoted(field)}
severity: ${quoted(`${field} -> ${id}`)}
owner: ${quoted(handle)}
services: [${quoted(field)}]
responders: { ${quoted(handle)}: ${quoted(role)} }
incidents: [${quoted(source)}, ${quoted(`https://x.example/${oneLine(source).replaceAll(' ', '')}`)}]
related: [${quoted(id)}]
${quoted(`x_${oneLine(key)}`)}: ${quoted(field)}
---

# ${oneLine(title)}

## Summary

${prose.join('\n\n')}

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: ${oneLine(line)} ^T1 @dana
  14:03 detected: ${oneLine(line)} <${oneLine(source).replaceAll(' ', '')}>
\`\`\`

\`\`\`yaml impact
functionality: ${quoted(field)}
customers: { count: ${quoted(field)}, who: ${quoted(role)}, source: ${quoted(source)} }
${quoted(`x_${oneLine(key)}`)}: ${quoted(line)}
metrics: [{ name: ${quoted(field)}, value: ${quoted(line)}, source: ${quoted(ticket)} }]
\`\`\`

\`\`\`yaml contributing-factors
- id: ${quoted(id)}
  factor: ${quoted(field)}
  category: ${quoted(key)}
  evidence: [T1, ${quoted(source)}, ${quoted(id)}]
  whys: [${quoted(line)}]
\`\`\`

\`\`\`yaml learnings
went_well: [${quoted(field)}]
${quoted(oneLine(key) || 'x')}: [${quoted(line)}]
questions: [{ question: ${quoted(line)}, for: ${quoted(handle)}, answer: ${quoted(field)} }]
\`\`\`

\`\`\`yaml action-items
- id: ${quoted(id)}
  action: ${quoted(field)}
  owner: ${quoted(handle)}
  due: ${quoted(field)}
  status: ${quoted(key)}
  reason: ${quoted(line)}
  done_when: ${quoted(line)}
  addresses: [${quoted(id)}]
  ticket: ${quoted(ticket)}
\`\`\`
`,
  );
