{
  const { dataset } = document.documentElement;
  const name = 'point-twelve.theme';
  dataset.theme = 'system';
  try {
    dataset.theme = localStorage.getItem(name) ?? 'system';
  } catch {}
  addEventListener('DOMContentLoaded', () => {
    const choice = document.querySelector('[data-theme-choice]');
    choice.hidden = false;
    for (const input of choice.querySelectorAll('input')) {
      input.checked = input.value === dataset.theme;
      input.addEventListener('change', () => {
        dataset.theme = input.value;
        try {
          localStorage.setItem(name, input.value);
        } catch {}
      });
    }
  });
}
