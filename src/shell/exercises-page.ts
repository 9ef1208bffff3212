/** How near the screen an exercise comes before its code is fetched. */
const NEAR = '300px';

/** Says beside an exercise that its code could not be fetched: offline, or a newer release took its place. */
function sayUnreachable(place: Element): void {
  const line = document.createElement('p');
  line.className = 'msg msg-bad';
  line.setAttribute('role', 'alert');
  line.textContent =
    'This exercise could not be loaded. You can read it below. What you did is safe; reload the page to try again.';
  place.prepend(line);
}

const sight = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      sight.unobserve(target);
      import('./exercise.tsx').then(
        (made) => made.mountExercise(target as HTMLElement),
        () => sayUnreachable(target),
      );
    }
  },
  { rootMargin: NEAR },
);

for (const place of document.querySelectorAll('[data-exercise]')) sight.observe(place);
