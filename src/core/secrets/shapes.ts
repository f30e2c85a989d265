/** A token that its vendor gives a shape of its own. `form` has the `g` flag and no part that may repeat without end. */
export interface Shape {
  readonly what: string;
  readonly form: RegExp;
}

// Each form begins and ends where a word does, so that a piece of something longer is none, and so that no stretch is
// walked through twice.
const shape = (what: string, form: string): Shape => ({
  what,
  form: new RegExp(`(?<![A-Za-z0-9_-])(?:${form})(?![A-Za-z0-9])`, 'g'),
});

/** The secret is the group at the end; what stands before it only says what it is. */
const behind = (what: string, form: string): Shape => ({
  what,
  form: new RegExp(form, 'g'),
});

/** Source: what the vendors document about their tokens. */
export const SHAPES: readonly Shape[] = [
  shape('an AWS access key', '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}'),
  shape('a GitHub token', 'gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,90}'),
  shape('a GitLab token', 'gl(?:pat|dt|rt|ptt|ft|imt|oas|agent|cbt|soat|ffct)-[A-Za-z0-9_.-]{20,300}'),
  shape(
    'a Slack token',
    'xox[abceoprs]-[A-Za-z0-9-]{10,250}|xox[abceoprs]\\.[A-Za-z0-9.-]{10,250}|xapp-\\d-[A-Za-z0-9-]{10,250}',
  ),
  shape(
    'a Slack webhook',
    'hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9]{6,20}/[A-Za-z0-9/]{10,120}',
  ),
  shape('a Stripe key', '[spr]k_(?:live|test)_[A-Za-z0-9]{16,250}|whsec_[A-Za-z0-9+/=]{24,100}'),
  shape('a Google API key', 'AIza[A-Za-z0-9_-]{35}'),
  shape('a Google OAuth secret', 'GOCSPX-[A-Za-z0-9_-]{28}|ya29\\.[A-Za-z0-9_-]{20,1000}'),
  shape('a JSON Web Token', 'eyJ[A-Za-z0-9_-]{8,4000}\\.eyJ[A-Za-z0-9_-]{8,8000}\\.[A-Za-z0-9_-]{16,2000}'),
  shape('a PagerDuty token', 'pdus\\+_[A-Za-z0-9_-]{20,100}'),
  behind('a PagerDuty token', '[Tt]oken=([A-Za-z0-9_+-]{20})(?![A-Za-z0-9_+-])'),
  shape('an Atlassian token', '(?:ATATT3x|ATCTT3x)[A-Za-z0-9_=-]{40,400}|ATBB[A-Za-z0-9]{32}'),
  shape('an npm token', 'npm_[A-Za-z0-9]{36}'),
  shape('a PyPI token', 'pypi-AgE[A-Za-z0-9_-]{50,400}'),
  shape('a SendGrid key', 'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,64}'),
  shape('a Twilio key', 'SK[0-9a-f]{32}'),
  shape('a Linear key', 'lin_(?:api|oauth)_[A-Za-z0-9]{40,64}'),
  shape('an Asana token', '[12]/\\d{15,17}(?:/\\d{15,17})?:[0-9a-f]{32}'),
  shape(
    'an OpenAI key',
    'sk-(?:proj-|svcacct-|admin-)[A-Za-z0-9_-]{40,250}|sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}',
  ),
  shape('an Anthropic key', 'sk-ant-[a-z0-9]{3,10}-[A-Za-z0-9_-]{60,150}'),
  shape('a Hugging Face token', 'hf_[A-Za-z0-9]{34,40}'),
  shape('a DigitalOcean token', 'do[opr]_v1_[0-9a-f]{64}'),
  shape('a Shopify token', 'shp(?:at|ss|ca|pa)_[0-9a-fA-F]{32}'),
  shape('a Vault token', 'hv[sbr]\\.[A-Za-z0-9_-]{24,300}'),
  shape('a Doppler token', 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9._-]{40,70}'),
  shape('a New Relic key', 'NRAK-[A-Z0-9]{27}'),
  shape('a Grafana token', 'glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_[A-Za-z0-9+/=]{32,400}'),
  shape('a Sentry token', 'sntry[su]_[A-Za-z0-9+/=_-]{40,400}'),
  shape('a Databricks token', 'dapi[0-9a-f]{32}(?:-\\d)?'),
  shape('a Mailgun key', 'key-[0-9a-f]{32}'),
  shape('an age key', 'AGE-SECRET-KEY-1[A-Z0-9]{58}'),
  shape('a Telegram bot token', '\\d{8,10}:AA[A-Za-z0-9_-]{33}'),
  behind('an Azure storage key', 'AccountKey=([A-Za-z0-9+/]{86}==)'),
  behind('a password in an address', '://[^\\s/@:<>]{0,100}:([^\\s/@:<>${}*]{3,200})(?=@[A-Za-z0-9[])'),
];

const ANY = new RegExp(SHAPES.map(({ form }) => form.source).join('|'));

/** False for nearly every text; each shape asked by itself takes ten times as long. */
export const hasShape = (text: string): boolean => ANY.test(text);
