export function open(panel) {
  panel.textContent = 'hello';
}
