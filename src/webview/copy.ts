// The page that Copy as Rich Text shows: puts what it shows on the clipboard, with its formatting and as text.

declare const acquireVsCodeApi: () => { postMessage(message: 'copied'): void };

const api = acquireVsCodeApi();
const shown = document.querySelector('main');
const said = document.querySelector('[role=status]');

async function copy(): Promise<void> {
  if (!shown) return;
  const kinds = { 'text/html': shown.innerHTML, 'text/plain': shown.dataset['plain'] ?? '' };
  const parts = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}

document.querySelector('button')?.addEventListener('click', () => {
  copy().then(
    () => api.postMessage('copied'),
    () => {
      if (shown) getSelection()?.selectAllChildren(shown);
      if (said)
        said.textContent =
          'The clipboard is not open to this page. All of it is selected instead: press Ctrl+C or Cmd+C.';
    },
  );
});
