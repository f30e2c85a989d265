import { render } from 'preact';
import { connectHost } from './host.ts';
import { Panel } from './view/panel.tsx';

const root = document.getElementById('root');
if (root) render(<Panel host={connectHost()} />, root);
