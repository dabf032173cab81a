/**
 * Watches the page of a drawer's check box for what closes it.
 *
 * @returns what ends the watch
 */
export function closeDrawerOn(toggle: HTMLInputElement): () => void {
  const page = toggle.getRootNode();
  const onClick = ({ target }: Event) => {
    if (target instanceof Element && target.closest('.md-nav a[href*="#"]'))
      toggle.checked = false;
  };
  const onKeyDown = (event: Event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || !toggle.checked) return;
    toggle.checked = false;
    toggle.focus();
  };
  page.addEventListener('click', onClick);
  page.addEventListener('keydown', onKeyDown);
  return () => {
    page.removeEventListener('click', onClick);
    page.removeEventListener('keydown', onKeyDown);
  };
}
