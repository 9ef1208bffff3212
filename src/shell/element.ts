/** A new element with a class and a text; the text reaches the page as text only. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  look = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (look) made.className = look;
  if (text) made.textContent = text;
  return made;
}

/** A new button that does one thing. */
export function button(label: string, look: string, press: () => void): HTMLButtonElement {
  const made = element('button', look, label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
