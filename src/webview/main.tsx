import { render } from 'preact';
import { connectHost } from './host.ts';
import { answerPictures } from './pictures.ts';
import { Panel } from './view/panel.tsx';

const root = document.getElementById('root');
if (root) {
  const host = connectHost();
  answerPictures(host);
  render(<Panel host={host} />, root);
}
