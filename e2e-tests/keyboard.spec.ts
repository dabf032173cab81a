import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test';

/** Presses Tab until an element has the focus, as a person would. */
async function tabTo(page: Page, target: Locator, limit = 60) {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`${limit} presses of Tab did not reach ${target}`);
}

async function hasFocus(target: Locator) {
  return (
    (await target.count()) === 1 &&
    target.evaluate(element => element === document.activeElement)
  );
}

/** Whether the focused element looks different from its unfocused self. */
async function focusIsVisible(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const look = () => {
      const style = getComputedStyle(element);
      return [style.outline, style.boxShadow, style.backgroundColor].join();
    };
    const focused = look();
    element.blur();
    const plain = look();
    element.focus();
    return focused !== plain;
  });
}

test.describe('with the keyboard alone', () => {
  test.describe('signed out', () => {
    test.use({ persona: null });

    test('somebody signs in', async ({ page }) => {
      await page.goto('/');
      const maya = page.getByRole('button', { name: 'Maya Okafor' });
      await expect(maya).toBeVisible();
      await tabTo(page, maya, 5);
      expect(await focusIsVisible(page)).toBe(true);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        'Maya',
      );
    });
  });

  test('the first stop leads past the navigation', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    expect(await skip.boundingBox()).toMatchObject({ x: expect.any(Number) });
    await page.keyboard.press('Enter');
    await expect(page.locator('#content')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(
      page.getByRole('searchbox', { name: 'Search the portal' }),
    ).toBeFocused();
  });

  test('somebody opens the catalog, and a service in it', async ({ page }) => {
    await page.goto('/');
    const nav = page.getByRole('navigation', { name: 'Main' });
    const catalog = nav.getByRole('link', { name: 'Catalog', exact: true });
    await expect(catalog).toBeVisible();
    await tabTo(page, catalog);
    expect(await focusIsVisible(page)).toBe(true);
    await page.keyboard.press('Enter');

    const field = page.getByRole('searchbox', { name: /^Filter by name/ });
    await expect(field).toBeVisible();
    await tabTo(page, field);
    await page.keyboard.type('checkout');
    const table = page.getByRole('table', { name: 'Catalog entities' });
    const service = table.getByRole('link', {
      name: 'Checkout service',
      exact: true,
    });
    await expect(table.locator('tbody tr')).not.toHaveCount(20);
    await tabTo(page, service);
    expect(await focusIsVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/component\/checkout-service$/);
  });

  for (const path of ['/', '/catalog', '/settings']) {
    test(`Tab goes all the way through ${path} without a trap`, async ({
      page,
    }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const skip = page.getByRole('link', { name: 'Skip to content' });
      await page.keyboard.press('Tab');
      await expect(skip).toBeFocused();
      // After the last stop the focus leaves the page and starts over.
      await tabTo(page, skip, 250);
    });
  }

  test('the narrow navigation opens, closes and gives the focus back', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/');
    const open = page.getByRole('button', { name: 'Open navigation' });
    await expect(open).toBeVisible();
    await tabTo(page, open, 5);
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('dialog', { name: 'Navigation' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Navigation' })).toBeHidden();
    await expect(open).toBeFocused();
  });
});
