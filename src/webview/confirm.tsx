import { render } from 'preact';
import { ConfirmPage } from './confirm/confirm-page.tsx';
import { connectConfirmHost } from './confirm/confirm-host.ts';

const root = document.getElementById('root');
if (root) render(<ConfirmPage host={connectConfirmHost()} />, root);
