import { render } from 'preact';
import { connectInsightsHost } from './insights-host.ts';
import { InsightsPage } from './insights-page.tsx';

const root = document.getElementById('root');
if (root) render(<InsightsPage host={connectInsightsHost()} />, root);
