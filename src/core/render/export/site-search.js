// Runs in the index of a site, and nowhere else: the list shows what holds every word that was typed.
const field = document.querySelector('.pm-search input');
const said = document.querySelector('.pm-search output');
const rows = [...document.querySelectorAll('[data-words]')];

const show = () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows) row.hidden = !words.every((word) => row.dataset.words.includes(word));
  const shown = rows.filter((row) => !row.hidden).length;
  said.textContent = words.length === 0 ? '' : `${shown} of ${rows.length}`;
};

document.querySelector('.pm-search').hidden = false;
field.addEventListener('input', show);
show();
