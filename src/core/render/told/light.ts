import { html } from '../html.ts';

/** The preview's drawing on paper: its colours where no theme of an editor gives others (media/preview.css). */
export const LIGHT = html`
  .paper{fill:#fff} text{fill:#24292f;font:12px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu
  Sans",sans-serif} .title{font-size:14px;font-weight:600} .pm-axis text,.pm-dim{fill:#505459;font-size:11px}
  .pm-band{fill:#f4f4f5} .pm-axis line,.pm-stem{stroke:#87898d;stroke-width:1} .pm-strong{stroke:#24292f}
  .pm-circle{fill:#fff;stroke:#24292f;stroke-width:1.5} .pm-diamond{fill:#24292f;stroke:#fff;stroke-width:1}
  .pm-detect .pm-edge{fill:#c4262e} .pm-detect .pm-tint{fill:#f6dcde} .pm-acknowledge .pm-edge{fill:#9a6700}
  .pm-acknowledge .pm-tint{fill:#efe7d6} .pm-mitigate .pm-edge{fill:#0b5cad} .pm-mitigate
  .pm-tint{fill:#d8e5f2} .pm-resolve .pm-edge{fill:#2e7d32} .pm-resolve .pm-tint{fill:#deeade}
`;
