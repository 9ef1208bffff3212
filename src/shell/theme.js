{
  const { dataset } = document.documentElement;
  dataset.theme = 'system';
  try {
    dataset.theme = localStorage.getItem('point-twelve.theme') ?? 'system';
  } catch {}
  addEventListener('DOMContentLoaded', () => {
    const choice = document.querySelector('[data-theme-choice]');
    choice.hidden = false;
    for (const input of choice.querySelectorAll('input')) {
      input.checked = input.value === dataset.theme;
      input.addEventListener('change', () => {
        dataset.theme = input.value;
        try {
          localStorage.setItem('point-twelve.theme', input.value);
        } catch {}
      });
    }
  });
}
