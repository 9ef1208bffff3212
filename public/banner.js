{
  const banner = document.querySelector('[data-until]');
  banner.hidden = new Date(`${banner.dataset.until}T23:59:59`) < new Date();
}
