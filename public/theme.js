// Before the first paint, so that a chosen scheme never flashes.
(() => {
  const root = document.documentElement;
  const read = () => {
    try {
      return localStorage.getItem('point-twelve.theme');
    } catch {
      return null;
    }
  };
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  apply(read());
  document.addEventListener('DOMContentLoaded', () => {
    const choice = document.querySelector('[data-theme-choice]');
    if (!choice) return;
    choice.hidden = false;
    for (const input of choice.querySelectorAll('input')) {
      input.checked = input.value === (read() ?? 'system');
      input.addEventListener('change', () => {
        apply(input.value);
        try {
          localStorage.setItem('point-twelve.theme', input.value);
        } catch {}
      });
    }
  });
})();
