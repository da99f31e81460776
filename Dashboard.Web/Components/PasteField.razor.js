// The text goes to the server as a file: a message of the circuit holds 32 KB, and an order is longer.
export function listen(root, name) {
  const [text, button, file] = ['textarea', 'button', 'input[type=file]'].map(part => root.querySelector(part));
  const allow = () => { button.disabled = text.value.trim().length === 0; };
  text.addEventListener('input', allow);
  button.addEventListener('click', () => {
    const given = new DataTransfer();
    given.items.add(new File([text.value], name, { type: 'text/plain' }));
    file.files = given.files;
    file.dispatchEvent(new Event('change', { bubbles: true }));
  });
  text.addEventListener('taken', () => { text.value = ''; allow(); });
  allow();
  root.toggleAttribute('data-listens', true);
}

// What was understood leaves the field; what was not stays to be mended.
export const clear = root => root.querySelector('textarea').dispatchEvent(new Event('taken'));
