/** Says something to readers of screens through the one live region of the page. */
export function announce(text: string): void {
  const region = document.getElementById('announcer')
  if (region !== null) region.textContent = text
}
