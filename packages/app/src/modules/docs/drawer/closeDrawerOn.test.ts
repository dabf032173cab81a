import userEvent from '@testing-library/user-event';
import { closeDrawerOn } from './closeDrawerOn';

/** A page with an open drawer, as docs have it. */
function openDrawer() {
  const host = document.createElement('div');
  document.body.append(host);
  const page = host.attachShadow({ mode: 'open' });
  page.innerHTML =
    '<input type="checkbox" data-md-toggle="drawer" checked>' +
    '<nav class="md-nav"><label>Section</label><a href="#here"><b>Here</b></a></nav>';
  const find = <T extends Element>(selector: string) =>
    page.querySelector<T>(selector)!;
  return { toggle: find<HTMLInputElement>('input'), find };
}

it('closes after a jump inside the page', async () => {
  const { toggle, find } = openDrawer();
  closeDrawerOn(toggle);
  await userEvent.click(find('label'));
  expect(toggle.checked).toBe(true);
  await userEvent.click(find('b'));
  expect(toggle.checked).toBe(false);
});

it('closes at Escape, and gives the focus back', async () => {
  const { toggle, find } = openDrawer();
  closeDrawerOn(toggle);
  find<HTMLAnchorElement>('a').focus();
  await userEvent.keyboard('{Escape}');
  expect(toggle.checked).toBe(false);
  expect((toggle.getRootNode() as ShadowRoot).activeElement).toBe(toggle);
});

it('leaves the page alone afterwards', async () => {
  const { toggle, find } = openDrawer();
  closeDrawerOn(toggle)();
  await userEvent.click(find('b'));
  expect(toggle.checked).toBe(true);
});
